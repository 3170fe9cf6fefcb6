package org.huying.opinions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huying.Refused;
import org.huying.calendar.Deadline;
import org.huying.calendar.WorkingCalendar;
import org.huying.ledger.History;
import org.huying.ledger.Ledger;
import org.huying.ledger.Recorded;
import org.huying.ledger.Words;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.photos.Chosen;
import org.huying.photos.Photos;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.vault.Identity;
import org.huying.vault.SpeakerId;
import org.huying.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of opinions: file one, complete it, screen it. */
@Service
@Transactional
public class Opinions {

    private final OpinionStore store;
    private final Ledger ledger;
    private final Vault vault;
    private final Places places;
    private final WorkingCalendar calendar;
    private final Photos photos;
    private final PublicTexts publicTexts;
    private final ApplicationEventPublisher events;

    Opinions(OpinionStore store, Ledger ledger, Vault vault, Places places, WorkingCalendar calendar, Photos photos,
            PublicTexts publicTexts, ApplicationEventPublisher events) {
        this.store = store;
        this.ledger = ledger;
        this.vault = vault;
        this.places = places;
        this.calendar = calendar;
        this.photos = photos;
        this.publicTexts = publicTexts;
        this.events = events;
    }

    /** Takes an opinion. The same filing sent again gets the same receipt and files nothing. */
    public Receipt file(Filing filing, Person by) {
        filing.check();
        return keep(filing, by);
    }

    /** Files what was checked. */
    Receipt keep(Filing filing, Person by) {
        var key = FollowKey.of(filing);
        store.hold(filing.key());
        var before = store.byFiling(filing.key());
        if (before.isPresent()) {
            return new Receipt(before.get(), key, opinion(before.get()).history().steps().getFirst().hash());
        }
        var there = places.findRegion(filing.region());
        new Refused.Incomplete().unless(there.isPresent(), "region", "opinions.region-unknown").check();
        Region region = there.orElseThrow();
        String station = stationFor(filing);
        Deadline tellBy = deadline("SCREEN", region.code());
        var filed = new Step.Filed(station, filing.channel(), filing.category(), Words.of(filing.text().strip()),
                Words.of(filing.place().strip()), filing.onBehalf(), filing.photos().proofs(), tellBy,
                filing.spokenAt(), filing.point() == null ? null : Words.of(filing.point().toString()));
        SpeakerId speaker = filing.identity().isEmpty() && !isOwn(filing, by) ? null
                : vault.keep(filing.identity(), isOwn(filing, by) ? by.account() : "", key.value());
        OpinionId id = store.next(region.code(), LocalDate.ofInstant(ledger.now(), ZONE).getYear());
        Recorded<Step> recorded = ledger.add(new History<>(id.subject(), List.of()), region.code(),
                actor(filing, by, station), (Step) filed);
        store.add(id, region.code(), filed, speaker, filing.key(), key,
                filing.spokenAt() == null ? recorded.at() : filing.spokenAt());
        photos.keep(id.subject(), recorded.seq(), filing.photos());
        events.publishEvent(new OpinionStepped(id, speaker, Step.Filed.class, recorded.at()));
        return new Receipt(id, key, recorded.hash());
    }

    /** The opinion that was filed with this key, if one was. */
    @Transactional(readOnly = true)
    public Optional<OpinionId> filed(UUID filing) {
        return store.byFiling(filing);
    }

    static final java.time.ZoneId ZONE = java.time.ZoneId.of("Asia/Shanghai");

    /** The opinion behind a secret key. */
    @Transactional(readOnly = true)
    public Opinion followedBy(FollowKey key) {
        return opinion(store.byFollow(key).orElseThrow(Refused.NotFound::new));
    }

    /** The opinion, without asking who looks: for rooms that have checked reach themselves. */
    @Transactional(readOnly = true)
    public Opinion opinion(OpinionId id) {
        return find(id).orElseThrow(Refused.NotFound::new);
    }

    /** The same, where a matter of that number may have begun without an opinion. */
    @Transactional(readOnly = true)
    public Optional<Opinion> find(OpinionId id) {
        return store.find(id).map(
                row -> new Opinion(id, row.region(), row.speaker(), ledger.history(id.subject(), Step.class)));
    }

    /** Some opinions at once; what is none is left out. */
    @Transactional(readOnly = true)
    public List<Opinion> several(List<OpinionId> ids) {
        var rows = store.rows(ids.stream().map(OpinionId::value).toList());
        return ledger.histories(ids.stream().map(OpinionId::subject).toList(), Step.class).stream().map(history -> {
            var id = new OpinionId(history.subject().substring(OpinionId.ROOM.length()));
            var row = java.util.Objects.requireNonNull(rows.get(id.value()));
            return new Opinion(id, row.region(), row.speaker(), history);
        }).toList();
    }

    /** The next number of a street, for a matter that begins without an opinion. */
    public OpinionId number(String region) {
        return store.next(region, LocalDate.ofInstant(ledger.now(), ZONE).getYear());
    }

    /** The opinion, for somebody at its station; what lies elsewhere does not exist for them. */
    @Transactional(readOnly = true)
    public Opinion visibleTo(Person person, OpinionId id) {
        Opinion opinion = opinion(id);
        grant(person, opinion);
        return opinion;
    }

    /** Whether somebody is at its station or its street and may read what the person said. */
    public boolean reaches(Person person, Opinion opinion) {
        return reach(person, opinion).isPresent();
    }

    /** What waits for screening at the stations the person works for, most urgent first. */
    @Transactional(readOnly = true)
    public List<Queued> queue(Person person) {
        return store.queue(stations(person));
    }

    /** How many wait there, more than the queue shows at a time. */
    @Transactional(readOnly = true)
    public int waiting(Person person) {
        return store.waiting(stations(person));
    }

    private static List<String> stations(Person person) {
        return person.as(Role.STATION_OFFICER).stream().map(Grant::unit).toList();
    }

    /** One page of what is searched for within a grant; a grant that opens no opinions finds none. */
    @Transactional(readOnly = true)
    public List<Listed> list(Search wanted) {
        return switch (wanted.within().role()) {
            case STATION_OFFICER -> store.list(wanted, "station = ?", wanted.within().unit());
            case STREET_COMMITTEE -> store.list(wanted, "left(region, 9) = ?", wanted.within().region());
            case RESIDENT, LIAISON_OFFICER, DEPUTY, EXPERT, DEPARTMENT, DISTRICT_COMMITTEE, ADMINISTRATOR -> List.of();
        };
    }

    /** The opinions a signed-in resident has filed, newest first, each with the key of its page. */
    @Transactional(readOnly = true)
    public List<Own> mine(Person person) {
        return store.of(vault.speakersOf(person.account())).stream()
                .map(line -> new Own(line, new FollowKey(vault.secretOf(opinion(line.id()).speakerOrRefuse()))))
                .toList();
    }

    /** Who spoke, for an officer of the station who says why; the person sees that they looked. */
    public Identity speaker(OpinionId id, Person officer, String reason) {
        Opinion opinion = visibleTo(officer, id);
        return vault.look(opinion.speakerOrRefuse(), officer, grant(officer, opinion).unit(), reason);
    }

    /** The person adds something, asked or not. */
    public void add(FollowKey key, String text, Chosen chosen) {
        new Refused.Incomplete().text(text, "text", Filing.LONGEST)
                .unless(chosen.isGood(), "photos", chosen.problem(), Photos.MOST).check();
        Opinion opinion = followedBy(key);
        var added = step(opinion, Person.resident(), new Step.Added(Words.of(text.strip()), chosen.proofs()));
        photos.keep(opinion.id().subject(), added.seq(), chosen);
    }

    /** The person takes the opinion back before it was decided. */
    public void withdraw(FollowKey key, String reason) {
        new Refused.Incomplete().unless(reason.length() <= 500, "reason", "web.field-long", 500, reason.length())
                .check();
        Opinion opinion = followedBy(key);
        if (opinion.stage() instanceof Stage.Accepted) {
            throw new Refused("opinions.already-decided");
        }
        step(opinion, Person.resident(), new Step.Withdrawn(Words.of(reason.strip())));
    }

    /** Asks the person for what is missing. */
    public void ask(OpinionId id, int seen, Person officer, String question) {
        new Refused.Incomplete().text(question, "question", 500).check();
        Opinion opinion = seenBy(officer, id, seen);
        step(opinion, actor(officer, opinion),
                new Step.Asked(Words.of(question.strip()), deadline("COMPLETE", opinion.region())));
    }

    /** Refuses, and says where to go instead. */
    public void turnAway(OpinionId id, int seen, Person officer, @Nullable RefusalReason reason, String address) {
        new Refused.Incomplete().unless(reason != null, "reason", "opinions.reason-missing")
                .text(address, "address", 500).check();
        if (reason != null) {
            Opinion opinion = seenBy(officer, id, seen);
            step(opinion, actor(officer, opinion), new Step.TurnedAway(reason, Words.of(address.strip())));
        }
    }

    /** Takes the opinion: it becomes a matter with a public title and text, and no photo is public. */
    public void accept(OpinionId id, int seen, Person officer, String title, String publicText, String category) {
        accept(id, seen, officer, title, publicText, category, List.of());
    }

    /** As above, with the photos that anybody may see. */
    public void accept(OpinionId id, int seen, Person officer, String title, String publicText, String category,
            List<String> shown) {
        accept(id, seen, officer, title, publicText, category, shown, null);
    }

    /** As above, to be proposed to another street whose matter says the same. */
    void accept(OpinionId id, int seen, Person officer, String title, String publicText, String category,
            List<String> shown, @Nullable OpinionId same) {
        new Refused.Incomplete().text(title, "title", Titles.LONGEST).text(publicText, "publicText", Filing.LONGEST)
                .unless(Category.isCode(category), "category", "opinions.category-unknown").check();
        Opinion opinion = seenBy(officer, id, seen);
        publicTexts.check(id, title, publicText);
        var accepted = new Step.Accepted(category, Words.of(title.strip()), Words.of(publicText.strip()),
                photos.list(id.subject()).stream().map(photo -> photo.id().value()).filter(shown::contains).toList());
        String actor = actor(officer, opinion);
        step(opinion, actor, accepted);
        events.publishEvent(new OpinionAccepted(id, opinion.region(), opinion.filed().station(), category,
                accepted.title(), accepted.publicText(), accepted.shown(), opinion.filedAt(), opinion.recordedAt(),
                actor,
                same));
    }

    /**
     * Erases who spoke and what they said, for good. That it was said, when, and what became of it stays. What was not
     * decided yet is withdrawn. It may be done again for what was written to the matter afterwards.
     *
     * @return when
     */
    public Instant erase(OpinionId id, String actor, ErasureCause cause, String reason) {
        Opinion opinion = opinion(id);
        if (opinion.isUndecided()) {
            step(opinion, Person.resident(), new Step.Withdrawn(Words.of("")));
            opinion = opinion(id);
        }
        Recorded<Step> erased = step(opinion, actor, new Step.Erased(cause, Words.of(reason)));
        ledger.erase(id.subject(), opinion.personal());
        photos.erase(id.subject());
        store.erase(id);
        if (opinion.speaker() != null) {
            vault.erase(opinion.speaker());
        }
        return erased.at();
    }

    /** Erases the public title and text that it was accepted with; its matter has others. */
    public void forgetPublicText(OpinionId id) {
        find(id).ifPresent(opinion -> ledger.erase(id.subject(), opinion.history().steps().stream()
                .filter(recorded -> recorded.step() instanceof Step.Accepted).map(Recorded::seq).toList()));
    }

    Recorded<Step> step(Opinion opinion, String actor, Step step) {
        Stage stage = Opinion.after(opinion.stage(), step);
        Recorded<Step> recorded = ledger.add(opinion.history(), opinion.region(), actor, step);
        store.update(opinion.id(), stage);
        events.publishEvent(
                new OpinionStepped(opinion.id(), opinion.speaker(), step.getClass(), recorded.at()));
        return recorded;
    }

    Opinion seenBy(Person officer, OpinionId id, int seen) {
        Opinion opinion = visibleTo(officer, id);
        opinion.history().seenAt(seen);
        return opinion;
    }

    private String stationFor(Filing filing) {
        if (!filing.station().isEmpty()) {
            return places.station(filing.station()).code();
        }
        return places.stationOf(filing.region()).orElseThrow(() -> new Refused("opinions.no-station")).code();
    }

    private static boolean isOwn(Filing filing, Person by) {
        return by.isSignedIn() && filing.isByThemselves();
    }

    private static String actor(Filing filing, Person by, String station) {
        Optional<Grant> working = by.grants().stream().filter(grant -> grant.role() != Role.RESIDENT)
                .filter(grant -> grant.role() != Role.STATION_OFFICER || grant.unit().equals(station)).findFirst();
        return filing.isByThemselves() || working.isEmpty() ? Person.resident() : by.actor(working.get());
    }

    static String actor(Person officer, Opinion opinion) {
        return officer.actor(grant(officer, opinion));
    }

    private static Grant grant(Person person, Opinion opinion) {
        return reach(person, opinion).orElseThrow(Refused.NotFound::new);
    }

    private static Optional<Grant> reach(Person person, Opinion opinion) {
        return person.of(Role.STATION_OFFICER, opinion.filed().station())
                .or(() -> person.as(Role.STREET_COMMITTEE, opinion.region()))
                .or(() -> imported(person, opinion));
    }

    /** Whoever brings an earlier register in also reaches what it holds. */
    private static Optional<Grant> imported(Person person, Opinion opinion) {
        return opinion.filed().channel() == Channel.IMPORT ? person.as(Role.ADMINISTRATOR, opinion.region())
                : Optional.empty();
    }

    private Deadline deadline(String kind, String region) {
        LocalDate today = LocalDate.ofInstant(ledger.now(), ZONE);
        return calendar.deadline(today, calendar.limit(kind, region, today));
    }

    /** A key for a new form. */
    public static UUID newKey() {
        return UUID.randomUUID();
    }
}
