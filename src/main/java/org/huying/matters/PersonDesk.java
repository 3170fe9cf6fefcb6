package org.huying.matters;

import java.time.LocalDate;
import java.util.List;
import org.huying.Refused;
import org.huying.ledger.Recorded;
import org.huying.ledger.Words;
import org.huying.opinions.FollowKey;
import org.huying.opinions.Opinion;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.opinions.Voices;
import org.huying.people.Person;
import org.huying.photos.Chosen;
import org.huying.photos.Photos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person who spoke does, by the secret key of their page: add, withdraw, rate, object. */
@Service
@Transactional
public class PersonDesk {

    private final Desk desk;
    private final MatterStore store;
    private final Opinions opinions;
    private final Voices voices;

    PersonDesk(Desk desk, MatterStore store, Opinions opinions, Voices voices) {
        this.desk = desk;
        this.store = store;
        this.opinions = opinions;
        this.voices = voices;
    }

    public void add(FollowKey key, String text, Chosen photos) {
        new Refused.Incomplete().text(text, "text", 2000)
                .unless(photos.isGood(), "photos", photos.problem(), Photos.MOST).check();
        Matter matter = matter(key);
        Matter after = desk.step(matter, Person.resident(),
                new Step.Added(Words.of(text.strip()), photos.proofs()));
        desk.keep(after, photos);
        if (after.stage() instanceof Stage.Paused paused && paused.reason() == PauseReason.WAITING_FOR_PERSON) {
            desk.step(after, Person.rule(), new Step.Resumed(Fold.resumedDue(paused, desk.today())));
        }
    }

    public void withdraw(FollowKey key, String reason) {
        new Refused.Incomplete().unless(reason.length() <= 500, "reason", "web.field-long", 500, reason.length())
                .check();
        Matter matter = desk.hold(matter(key).id()).orElseThrow(Refused.NotFound::new);
        if (matter.stage().isOver() || desk.voices(matter).isEmpty()) {
            desk.step(matter, Person.resident(), new Step.Withdrawn(Words.of(reason.strip())));
        } else {
            voices.leave(key, reason); // it goes on for the others
        }
    }

    /**
     * Rates the newest answer, once, attitude and result apart; whoever is dissatisfied says why. A dissatisfied result
     * sends the matter back to work by rule.
     */
    public void rate(FollowKey key, @Nullable Grade attitude, @Nullable Grade result, String reason) {
        boolean unhappy = attitude == Grade.DISSATISFIED || result == Grade.DISSATISFIED;
        new Refused.Incomplete().unless(attitude != null, "attitude", "matters.grade-missing")
                .unless(result != null, "result", "matters.grade-missing")
                .unless(!unhappy || !reason.isBlank(), "reason", "matters.reason-asked")
                .unless(reason.length() <= 500, "reason", "web.field-long", 500, reason.length()).check();
        Opinion opinion = opinions.followedBy(key);
        String voice = opinion.joined().isPresent() ? opinion.id().value() : "";
        Matter matter = voice.isEmpty() ? matter(key) : desk.matter(MatterId.of(voices.answering(opinion.id())));
        if (voice.isEmpty() ? matter.isRated() : matter.isRatedBy(voice)) {
            throw new Refused("matters.rated-already");
        }
        if (attitude == null || result == null) {
            return;
        }
        Words given = Words.of(attitude.name());
        Words of = Words.of(result.name());
        Words why = Words.of(reason.strip());
        Matter rated = desk.step(matter, Person.resident(), voice.isEmpty() ? new Step.Rated(given, of, why)
                : new Step.VoiceRated(voice, given, of, why));
        store.rate(rated.id(), answerSeq(rated), voice, attitude, result);
        if (result == Grade.DISSATISFIED && rated.mayReopenByRating()) {
            desk.step(rated, Person.rule(), new Step.Reopened(Cause.DISSATISFIED, Words.of(reason.strip()),
                    desk.deadline("REDO", rated.region())));
        }
    }

    /** Objects to the answer or the closing, whoever of those it is for, within the place's limit after it. */
    public void object(FollowKey key, String text) {
        new Refused.Incomplete().text(text, "text", 1000).check();
        Opinion opinion = opinions.followedBy(key);
        String voice = opinion.joined().isPresent() ? opinion.id().value() : "";
        Matter matter = voice.isEmpty() ? matter(key) : desk.matter(MatterId.of(voices.answering(opinion.id())));
        if (matter.isObjectedBy(voice)) {
            throw new Refused("matters.objected-already");
        }
        if (matter.isBrought()) {
            throw new Refused("matters.brought-closed");
        }
        if (matter.stage() instanceof Stage.Closed) {
            LocalDate closed = matter.history().steps().stream().filter(one -> one.step() instanceof Step.Closed)
                    .map(one -> one.at().atZone(Fold.ZONE).toLocalDate()).reduce((_, later) -> later)
                    .orElseThrow(Refused.NotFound::new);
            LocalDate latest = desk.deadline("OBJECT", matter.region(), closed).due();
            if (desk.today().isAfter(latest)) {
                throw new Refused("matters.objection-too-late", latest);
            }
        }
        desk.step(matter, Person.resident(),
                new Step.Objected(Words.of(text.strip()), voice.isEmpty() ? null : voice));
    }

    /**
     * Erases what the person wrote to their matter and how they graded it; the sums and the public record stay.
     *
     * @return whether there was anything
     */
    public boolean forget(OpinionId id) {
        Matter matter = desk.find(MatterId.of(id)).orElse(null);
        boolean own = matter != null && matter.hasPersonalWords();
        if (matter != null && own) {
            desk.erase(matter, matter.personal());
        }
        Matter joined = desk.find(MatterId.of(voices.answering(id))).orElse(null);
        List<Integer> rated = joined == null ? List.of() : joined.history().steps().stream()
                .filter(one -> one.step() instanceof Step.VoiceRated given && given.voice().equals(id.value())
                        && !given.attitude().isErased()
                        || one.step() instanceof Step.Objected objected && objected.isBy(id.value())
                                && !objected.text().isErased())
                .map(Recorded::seq).toList();
        if (joined != null && !rated.isEmpty()) {
            desk.erase(joined, rated);
        }
        return own || !rated.isEmpty();
    }

    private Matter matter(FollowKey key) {
        Opinion opinion = opinions.followedBy(key);
        if (opinion.stage() instanceof org.huying.opinions.Stage.Withdrawn) {
            throw new Refused("matters.left-already");
        }
        return desk.matter(MatterId.of(opinion.id()));
    }

    private static int answerSeq(Matter matter) {
        return matter.history().steps().stream().filter(one -> one.step() instanceof Step.Replied).map(Recorded::seq)
                .reduce((_, later) -> later).orElseThrow();
    }
}
