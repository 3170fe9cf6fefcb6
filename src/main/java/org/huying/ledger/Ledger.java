package org.huying.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huying.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the ledger: add a step to a subject's history, read a history back. */
@Service
@Transactional
public class Ledger {

    private final FactStore store;
    private final StepJson json = new StepJson();
    private final Clock clock;

    Ledger(FactStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The moment a step taken now is recorded with; the ledger counts in milliseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Adds a step after the history it was decided on.
     *
     * @throws Refused.SomeoneWasFaster if somebody else added one in between
     */
    public <S> Recorded<S> add(History<S> history, String region, String actor, S step) {
        return add(history, region, actor, latest(now(), history), step);
    }

    /**
     * As above, with the time at which it happened: for what is brought in from elsewhere. The time must not lie in a
     * day that is sealed, nor before the step it follows. What is older than the last seal, such as old cases brought
     * in later, is recorded with the time it is recorded at; when it happened belongs into the step.
     *
     * @throws IllegalArgumentException if the time lies in a sealed day or before the last step
     */
    public <S> Recorded<S> add(History<S> history, String region, String actor, Instant at, S step) {
        if (at.truncatedTo(ChronoUnit.MILLIS).isBefore(latest(Instant.MIN, history))) {
            throw new IllegalArgumentException("Step %d of %s would happen at %s, before the last one, %s".formatted(
                    history.seq() + 1, history.subject(), at, history.steps().getLast().at()));
        }
        var words = new ArrayList<Words>();
        String payload = json.write(step, words);
        String kind = step.getClass().getSimpleName();
        Fact fact = Fact.after(history.hash(), history.subject(), history.seq() + 1, region,
                at.truncatedTo(ChronoUnit.MILLIS), actor, kind, payload);
        if (!store.add(fact)) {
            throw new Refused.SomeoneWasFaster();
        }
        store.add(fact, words);
        return new Recorded<>(fact.seq(), fact.at(), actor, fact.hash(), step);
    }

    /** A clock may go back a little, a history does not. */
    private static Instant latest(Instant now, History<?> history) {
        return history.isEmpty() || now.isAfter(history.steps().getLast().at()) ? now
                : history.steps().getLast().at();
    }

    /** The steps of a subject; the type is the room's sealed interface of steps. */
    @Transactional(readOnly = true)
    public <S> History<S> history(String subject, Class<S> type) {
        var facts = store.facts(subject);
        var words = facts.isEmpty() ? Map.<String, Words>of() : store.words(subject);
        return new History<>(subject, facts.stream().map(fact -> recorded(fact, type, words)).toList());
    }

    private <S> Recorded<S> recorded(Fact fact, Class<S> type, Map<String, Words> words) {
        return new Recorded<>(fact.seq(), fact.at(), fact.actor(), fact.hash(),
                json.read(fact.kind(), fact.payload(), type, words));
    }

    /** The histories of these subjects, in two questions however many they are; those that have no steps are left out. */
    @Transactional(readOnly = true)
    public <S> List<History<S>> histories(Collection<String> subjects, Class<S> type) {
        var words = store.words(subjects);
        var histories = new LinkedHashMap<String, List<Recorded<S>>>();
        store.facts(subjects).forEach(fact -> histories.computeIfAbsent(fact.subject(), _ -> new ArrayList<>())
                .add(recorded(fact, type, words.getOrDefault(fact.subject(), Map.of()))));
        return histories.entrySet().stream().map(one -> new History<>(one.getKey(), List.copyOf(one.getValue())))
                .toList();
    }

    /** The subjects of that beginning to which something happened in a region in that time. */
    @Transactional(readOnly = true)
    public List<String> subjects(String beginning, String regionPrefix, Instant from, Instant until) {
        return store.subjects(beginning, regionPrefix, from, until);
    }

    /** What a deputy did in all rooms: of each kind of deed the newest ones, with how many there are. */
    @Transactional(readOnly = true)
    public List<Deed> deeds(String deputy, int newest) {
        return store.deeds("DEPUTY/" + deputy + "/", newest);
    }

    /** Erases the words of some of a subject's steps; what happened, when and by whom stays provable. */
    public void erase(String subject, List<Integer> steps) {
        store.erase(subject, steps);
    }

    /** Erases these words of a subject and no others; what happened, when and by whom stays provable. */
    public void forget(String subject, List<Words> words) {
        store.forget(subject, words.stream().map(Words::digest).toList());
    }

    /** Erases the words of a subject's steps, all of them; what happened, when and by whom stays provable. */
    public void erase(String subject) {
        store.erase(subject);
    }
}
