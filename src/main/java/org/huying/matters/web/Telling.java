package org.huying.matters.web;

import static org.huying.web.Text.day;
import static org.huying.web.Text.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.ledger.Recorded;
import org.huying.ledger.Words;
import org.huying.matters.Audience;
import org.huying.matters.Matter;
import org.huying.matters.MatterPhoto;
import org.huying.matters.Step;
import org.huying.opinions.Opinion;
import org.huying.people.Deputy;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.stereotype.Component;

/** Tells the steps of a case in plain words, to each audience what is meant for it. */
@Component
class Telling {

    private final People people;

    Telling(People people) {
        this.people = people;
    }

    List<Told> of(Matter matter, Audience audience, List<MatterPhoto> photos) {
        return of(matter, audience, "", photos);
    }

    /** @param voice the number of whoever looks, where they go along with it */
    List<Told> of(Matter matter, Audience audience, String voice, List<MatterPhoto> photos) {
        var told = new ArrayList<Told>();
        for (Recorded<Step> recorded : matter.history().steps()) {
            if (recorded.step() instanceof Step.NoteDue) {
                continue; // the day that counts stands above; the ones before it would say everything twice
            }
            matter.tells(recorded, audience, voice).ifPresent(as -> {
                Told one = tell(matter, recorded, as);
                told.add(one.with(photos.stream().filter(photo -> photo.source() != MatterPhoto.Source.OPINION)
                        .filter(photo -> photo.seq() == one.seq()).map(MatterPhoto::id).toList())
                        .corrected(matter.correction(one.seq()).map(Telling::correction).orElse("")));
            });
        }
        return told;
    }

    /** One step, to whoever works on it. */
    Told of(Matter matter, int place) {
        return tell(matter, matter.history().steps().get(place - 1), Audience.STAFF);
    }

    private Told tell(Matter matter, Recorded<Step> recorded, Audience as) {
        return switch (recorded.step()) {
            case Step.Opened opened when matter.isBrought() -> brought(recorded, opened);
            case Step.Reached _ -> told(recorded, t("matters.told.reached", text(matter.reached(recorded).what())),
                    read(recorded.step(), as), "good");
            case Step.Corrected corrected -> told(recorded, t("matters.told.corrected", who(recorded),
                    tell(matter, matter.corrects(corrected), as).title(), t(corrected.mistake())), "", "quiet");
            default -> tell(recorded, as);
        };
    }

    /** When and why a text was corrected, in a few words. */
    static String correction(Recorded<Step> recorded) {
        return t("matters.corrected", day(recorded.at()), t(((Step.Corrected) recorded.step()).mistake()));
    }

    /** The office that took a step: a department by name, others by what they are. */
    private String who(Recorded<Step> recorded) {
        return recorded.role().equals(Role.DEPARTMENT.name()) ? department(recorded.unit())
                : t(Role.valueOf(recorded.role()));
    }

    /** What happened before the opinion became a matter; for the person and staff only. */
    List<Told> of(Opinion opinion, List<MatterPhoto> photos) {
        return opinion.history().steps().stream().map(this::tell)
                .map(one -> one.with(photos.stream().filter(photo -> photo.source() == MatterPhoto.Source.OPINION)
                        .filter(photo -> photo.seq() == one.seq()).map(MatterPhoto::id).toList()))
                .toList();
    }

    private Told tell(Recorded<Step> recorded, Audience audience) {
        String text = read(recorded.step(), audience);
        return switch (recorded.step()) {
            case Step.Opened opened -> told(recorded, t(opened.handDown() == null ? "matters.told.opened"
                    : "matters.told.handed-down", day(opened.answerBy().due())), "", "start");
            case Step.Routed routed -> told(recorded, t(recorded.actor().equals(Person.rule())
                    ? "matters.told.escalated"
                    : "matters.told.routed", t(routed.tier())), text, "move");
            case Step.Taken taken -> told(recorded, t("matters.told.taken", deputy(taken.deputy())), "", "good");
            case Step.HandedUp up -> told(recorded, t("matters.told.handed-up", deputy(up.deputy())),
                    text, "move");
            case Step.Assigned assigned -> told(recorded, assigned.helpers().isEmpty()
                    ? t("matters.told.assigned", department(assigned.lead()), day(assigned.replyBy().due()))
                    : t("matters.told.assigned-with", department(assigned.lead()),
                            departments(assigned.helpers()), day(assigned.replyBy().due())),
                    text, "move");
            case Step.Accepted _ -> told(recorded, t("matters.told.accepted"), "", "move");
            case Step.Returned _ -> told(recorded, t("matters.told.returned"), text,
                    "bad");
            case Step.Ruled ruled -> told(recorded, t("matters.told.ruled", department(ruled.lead())),
                    text, "move");
            case Step.Progressed progressed -> told(recorded,
                    t(progressed.open() ? "matters.told.progressed" : "matters.told.progressed-inside"),
                    text, progressed.open() ? "move" : "quiet");
            case Step.Planned planned -> told(recorded, t(text(planned.reason()).isEmpty() ? "matters.told.planned"
                    : "matters.told.planned-anew", planned.milestones().size()), route(planned), "move");
            case Step.Reached _ -> told(recorded, t("matters.told.reached", ""), text, "good");
            case Step.Contacted contacted -> told(recorded, t("matters.told.contacted", t(contacted.way())),
                    text, "move");
            case Step.ExtensionAsked asked -> told(recorded, t("matters.told.extension-asked", day(asked.until())),
                    text, "bad");
            case Step.ExtensionGranted granted -> told(recorded,
                    t("matters.told.extension-granted", day(granted.until())), "", "bad");
            case Step.ExtensionDenied _ -> told(recorded, t("matters.told.extension-denied"),
                    text, "move");
            case Step.HelperReplied helped -> told(recorded,
                    t("matters.told.helped", department(helped.department())), text, "quiet");
            case Step.Replied replied -> told(recorded, replied.promisedOn() == null
                    ? t("matters.told.replied", t(replied.outcome()))
                    : t("matters.told.promised", t(replied.outcome()), day(replied.promisedOn())),
                    text, "answer");
            case Step.Rated rated ->
                told(recorded, t("matters.told.rated"), audience == Audience.PERSON ? grades(rated) : "", "quiet");
            case Step.Merged merged -> told(recorded, t("matters.told.merged", merged.matter()), text, "move");
            case Step.Offered offered -> told(recorded, t("matters.told.offered", offered.matter()), text, "move");
            case Step.OfferEnded ended -> told(recorded, t(ended.declined() ? "matters.told.offer-declined"
                    : "matters.told.offer-taken-back"), text, "quiet");
            case Step.Parted _ -> told(recorded, t("matters.told.parted"), "", "move");
            case Step.VoiceRated _ -> told(recorded, t("matters.told.voice-rated"), "", "quiet");
            case Step.Objected objected -> told(recorded,
                    t(objected.voice() == null || audience != Audience.STAFF ? "matters.told.objected"
                            : "matters.told.voice-objected"),
                    text, "bad");
            case Step.ObjectionAnswered _ -> told(recorded, t("matters.told.objection-answered"),
                    text, "move");
            case Step.Reopened reopened -> told(recorded, t("matters.told.reopened", t(reopened.cause())),
                    text, "bad");
            case Step.Questioned asked -> told(recorded, t("matters.told.questioned"),
                    t("matters.told.three", asked.done(), asked.satisfied(), asked.followedUp()), "good");
            case Step.Closed _ -> told(recorded, t("matters.told.closed"), "", "good");
            case Step.Confirmed _ -> told(recorded, t("matters.told.confirmed"), text, "good");
            case Step.TakenBack _ -> told(recorded, t("matters.told.taken-back"), text, "quiet");
            case Step.AnsweredBefore before -> told(recorded, before(before), text, "answer");
            case Step.Added _ -> told(recorded, t("matters.told.added"), text, "quiet");
            case Step.PhotosShown shown -> told(recorded,
                    t("matters.told.photos-shown", shown.shown().size()), "", "quiet");
            case Step.Reworded _ -> told(recorded, t("matters.told.reworded"), "", "quiet");
            case Step.Corrected corrected ->
                told(recorded, t("matters.told.corrected", who(recorded), "", t(corrected.mistake())), "", "quiet");
            case Step.Withdrawn _ -> told(recorded, t("matters.told.withdrawn"),
                    text, "quiet");
            case Step.Noted _ -> told(recorded, t("matters.told.noted"), text, "quiet");
            case Step.Paused paused -> told(recorded, t("matters.told.paused", t(paused.reason())),
                    text, "bad");
            case Step.Reckoned reckoned -> told(recorded, t("matters.told.reckoned." + reckoned.clock().name(),
                    day(reckoned.was()), day(reckoned.by().due())), "", "move");
            case Step.Settled settled -> told(recorded, t("matters.told.settled." + settled.clock().name(),
                    day(settled.by().due())), "", "quiet");
            case Step.MadeKey made -> told(recorded, t("matters.told.made-key", made.theme(), leads(made)),
                    t("matters.told.key-why", text(made.reason()), text(made.basis())), "move");
            case Step.KeyEnded _ -> told(recorded, t("matters.told.key-ended"), text, "quiet");
            case Step.NoteDue due -> told(recorded, t("matters.told.note-due", day(due.by().due())), "", "quiet");
            case Step.NoteMissed missed -> told(recorded, t("matters.told.note-missed", day(missed.by())), "", "bad");
            case Step.Supervised did -> told(recorded,
                    t(did.onSite() ? "matters.told.looked" : "matters.told.supervised"), supervised(did, audience),
                    "good");
            case Step.Resumed resumed -> told(recorded, t("matters.told.resumed", day(resumed.due())), "", "move");
        };
    }

    private Told tell(Recorded<org.huying.opinions.Step> recorded) {
        return switch (recorded.step()) {
            case org.huying.opinions.Step.Filed filed -> told(recorded,
                    filed.spokenAt() == null
                            ? t("matters.told.filed", t(filed.channel()), day(filed.tellBy().due()))
                            : t("matters.told.filed-before", day(filed.spokenAt()), day(filed.tellBy().due())),
                    "", "start");
            case org.huying.opinions.Step.Asked asked -> told(recorded,
                    t("matters.told.asked", day(asked.answerBy().due())), text(asked.question()), "bad");
            case org.huying.opinions.Step.Added added -> told(recorded, t("matters.told.added"),
                    text(added.text()), "quiet");
            case org.huying.opinions.Step.TurnedAway away -> told(recorded,
                    t("matters.told.turned-away", t(away.reason())), away.address().toString(), "answer");
            case org.huying.opinions.Step.Accepted _ -> told(recorded, t("matters.told.screened"), "", "good");
            case org.huying.opinions.Step.Joined joined -> told(recorded, t(joined.byPerson()
                    ? "matters.told.joined-self"
                    : "matters.told.joined", joined.joined(), day(joined.answerBy().due())), "", "good");
            case org.huying.opinions.Step.Parted parted -> told(recorded, t(parted.byPerson()
                    ? "matters.told.parted-self"
                    : "matters.told.parted-voice", parted.joined()), "", "move");
            case org.huying.opinions.Step.Reckoned reckoned ->
                told(recorded, reckoned.was().equals(reckoned.answerBy().due())
                        ? t("matters.told.holds." + reckoned.of().name(), day(reckoned.was()))
                        : t("matters.told.moved." + reckoned.of().name(), day(reckoned.was()),
                                day(reckoned.answerBy().due())),
                        "",
                        "quiet");
            case org.huying.opinions.Step.ToldApart _ -> told(recorded, t("matters.told.apart"), "", "quiet");
            case org.huying.opinions.Step.Erased erased ->
                told(recorded, t(erased.cause()), erased.reason().toString(), "quiet");
            case org.huying.opinions.Step.Withdrawn _ -> told(recorded, t("matters.told.withdrawn"), "", "quiet");
        };
    }

    /** Who leads the supervision, by name. */
    String leads(Step.MadeKey made) {
        return Stream.of(text(made.leader()), made.deputy().isEmpty() ? ""
                : t("matters.key-led-by-deputy", deputy(made.deputy()))).filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String supervised(Step.Supervised did, Audience audience) {
        boolean inside = audience == Audience.STAFF && !text(did.inside()).isEmpty();
        return inside ? text(did.text()) + "\n" + t("matters.told.inside", text(did.inside())) : text(did.text());
    }

    private static Told brought(Recorded<Step> recorded, Step.Opened opened) {
        return told(recorded, t("matters.told.brought", day(opened.filedAt())), "", "start");
    }

    private static String before(Step.AnsweredBefore before) {
        String office = before.office().toString().isEmpty() ? t("matters.office-before") : before.office().toString();
        return before.answeredOn() == null ? t("matters.told.answered-before-undated", office)
                : t("matters.told.answered-before", office, day(before.answeredOn()));
    }

    /** The milestones, one a line, and why they are others now. */
    private static String route(Step.Planned planned) {
        return Stream.concat(Stream.of(text(planned.reason())).filter(reason -> !reason.isEmpty()),
                planned.milestones().stream().map(one -> t("matters.told.milestone", day(one.by()), text(one.what()))))
                .collect(Collectors.joining("\n"));
    }

    private static String read(Step step, Audience audience) {
        return String.join("\n", audience.reads(step).stream().map(Telling::text).toList());
    }

    private static String text(Words words) {
        return words.isErased() ? t("matters.erased-words") : words.toString();
    }

    private static String grades(Step.Rated rated) {
        if (rated.attitude().isErased()) {
            return "";
        }
        return t("matters.told.grades", t("matters.Grade." + rated.attitude()), t("matters.Grade." + rated.result()));
    }

    private String department(String code) {
        return people.department(code).name();
    }

    private String departments(List<String> codes) {
        return String.join("、", codes.stream().map(this::department).toList());
    }

    private String deputy(String code) {
        return people.deputy(code).map(Deputy::name).orElse(code);
    }

    /** The name of a department for a list, empty where none is at work. */
    String lead(String code) {
        return code.isEmpty() ? "" : department(code);
    }

    private static Told told(Recorded<?> recorded, String title, String text, String mark) {
        return new Told(recorded.seq(), recorded.at(), title, text, mark, recorded.hash());
    }
}
