package org.huying.opinions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Words at which a person should look first, as they may mean danger. A hit is shown in the station's queue; nobody is ever
 * refused for a word. Kept in memory and read again now and then; another process sees a change within seconds.
 */
@Service
@Transactional
public class WordList {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int LONGEST = 40;
    private static final int MOST = 20_000;

    private final WordStore store;
    private final Opinions opinions;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.EPOCH);

    WordList(WordStore store, Opinions opinions, Clock clock) {
        this.store = store;
        this.opinions = opinions;
        this.clock = clock;
    }

    private record Known(List<String> words, Instant readAt) {
    }

    /** The words, in their order. */
    @Transactional(readOnly = true)
    public List<String> words() {
        return store.words();
    }

    /**
     * Adds the words of a list, one a line or in the first column; those it has already are left as they are.
     *
     * @return how many are new
     */
    public int add(String lines, Person by) {
        List<String> typed = lines.lines().map(line -> line.replace("\ufeff", "").split("[,，\\t]", 2)[0].strip())
                .filter(word -> !word.isEmpty()).distinct().toList();
        new Refused.Incomplete().unless(!typed.isEmpty(), "words", "opinions.words-missing")
                .unless(typed.size() <= MOST, "words", "opinions.words-many", MOST)
                .unless(typed.stream().allMatch(word -> word.length() > 1 && word.length() <= LONGEST), "words",
                        "opinions.words-length", LONGEST)
                .check();
        int added = store.add(typed, actor(by), clock.instant());
        known = new Known(List.of(), Instant.EPOCH);
        return added;
    }

    public void remove(String word, Person by) {
        actor(by);
        store.remove(word);
        known = new Known(List.of(), Instant.EPOCH);
    }

    /** What is in these texts. */
    List<String> hits(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return listed().stream().filter(word -> folded.contains(word.toLowerCase(Locale.ROOT))).toList();
    }

    /** Marks what a person should look at first, in the transaction in which it was said. */
    @EventListener
    void stepped(OpinionStepped stepped) {
        if (stepped.step() == Step.Filed.class || stepped.step() == Step.Added.class) {
            String said = String.join("\n", opinions.opinion(stepped.id()).history().steps().stream()
                    .flatMap(recorded -> switch (recorded.step()) {
                        case Step.Filed filed -> Stream.of(filed.text().toString(), filed.place().toString());
                        case Step.Added added -> Stream.of(added.text().toString());
                        default -> Stream.of();
                    }).toList());
            List<String> hits = hits(said);
            if (!hits.isEmpty()) {
                store.flag(stepped.id(), hits);
            }
        } else if (stepped.step() == Step.Erased.class) {
            store.unflag(stepped.id());
        }
    }

    private List<String> listed() {
        Known now = known;
        if (now.readAt().plus(FRESH).isBefore(clock.instant())) {
            now = new Known(store.words(), clock.instant());
            known = now;
        }
        return now.words();
    }

    private static String actor(Person by) {
        return by.actor(by.as(Role.ADMINISTRATOR).stream().findFirst().orElseThrow(Refused.NotFound::new));
    }
}
