package org.huying.opinions.sameness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.huying.Refused;
import org.huying.people.Person;
import org.huying.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By what topics are ranked, as an administrator sets it for their own regions: a version once set stays, a new one holds
 * from its day on, and before it is set it is seen which topics would then stand first.
 */
@Service
@Transactional
public class TopicWeights {

    private static final int COMPARED = 1000;
    private static final int SHOWN = 10;

    private final WeightStore store;
    private final TopicStore topics;
    private final Clock clock;

    TopicWeights(WeightStore store, TopicStore topics, Clock clock) {
        this.store = store;
        this.topics = topics;
        this.clock = clock;
    }

    /** The weights as they were typed. */
    public record Typed(String voices, String growth, String spread, String days, String fewest, String recentDays,
            String windowDays) {

        /**
         * As numbers.
         *
         * @throws Refused.Incomplete where one of them is none, or out of bounds
         */
        TopicWeight read(String version, String basis) {
            var wrong = new Refused.Incomplete();
            double[] weights = {weight(wrong, "voices", voices), weight(wrong, "growth", growth),
                    weight(wrong, "spread", spread), weight(wrong, "days", days)};
            int fewestRead = whole(wrong, "fewest", fewest, 2, 50);
            int recent = whole(wrong, "recentDays", recentDays, 1, 90);
            int window = whole(wrong, "windowDays", windowDays, 30, 1095);
            DoublePredicate counts = weight -> weight > 0;
            wrong.unless(wrong.fields().containsKey("voices") || DoubleStream.of(weights).anyMatch(counts), "voices",
                    "opinions.weight-none")
                    .unless(wrong.fields().containsKey("windowDays") || window >= 2 * recent, "windowDays",
                            "opinions.weight-window", 2 * recent)
                    .check();
            return new TopicWeight(weights[0], weights[1], weights[2], weights[3], fewestRead, recent, window, version,
                    basis);
        }

        private static double weight(Refused.Incomplete wrong, String field, String typed) {
            boolean right = typed.strip().matches("\\d{1,2}([.]\\d{1,2})?|100");
            wrong.unless(right, field, "opinions.weight-wrong");
            return right ? Double.parseDouble(typed.strip()) : 0;
        }

        private static int whole(Refused.Incomplete wrong, String field, String typed, int least, int most) {
            int read = typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : -1;
            wrong.unless(read >= least && read <= most, field, "opinions.whole-wrong", least, most);
            return read;
        }
    }

    /** The weights in force today where regions begin so. */
    @Transactional(readOnly = true)
    public TopicWeight inForce(String prefix) {
        return topics.weight(prefix, today());
    }

    /** All versions that hold, held or will hold there, the nearest and the newest first. */
    @Transactional(readOnly = true)
    public List<WeightVersion> versions(String prefix) {
        return store.versions(prefix);
    }

    /** A name for the next version there: the year and how many there were. */
    @Transactional(readOnly = true)
    public String next(String prefix) {
        return today().getYear() + "-" + (versions(prefix).size() + 1);
    }

    /** Which public topics would stand first by these, counted as they are now. */
    @Transactional(readOnly = true)
    public List<Standing> preview(String prefix, Typed typed, Person by) {
        mustKeep(prefix, by);
        TopicWeight weight = typed.read("", "");
        List<Topic> now = topics.hottest(prefix, true, COMPARED);
        return IntStream.range(0, now.size()).mapToObj(place -> standing(now.get(place), weight, place + 1))
                .filter(one -> one.topic().voices() >= weight.fewest())
                .sorted(Comparator.comparingDouble(Standing::score).reversed().thenComparingInt(Standing::was))
                .limit(SHOWN).toList();
    }

    private static Standing standing(Topic topic, TopicWeight weight, int was) {
        return new Standing(topic, weight.score(topic.voices(), topic.recent(), topic.before(), topic.spread(),
                topic.days()), was);
    }

    /** Sets a new version. */
    public void set(String prefix, Typed typed, String version, @Nullable LocalDate from, String basis, Person by) {
        String actor = mustKeep(prefix, by);
        TopicWeight weight = typed.read(version.strip(), basis.strip());
        new Refused.Incomplete().text(version, "version", 20)
                .unless(versions(prefix).stream().noneMatch(one -> one.region().equals(prefix)
                        && one.weight().version().equals(version.strip())), "version", "opinions.version-taken")
                .unless(from != null && !from.isBefore(today()), "from", "opinions.from-past")
                .text(basis, "basis", 500).check();
        if (from != null) {
            store.add(prefix, weight, from, actor, clock.instant());
        }
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TopicJob.ZONE);
    }

    private static String mustKeep(String prefix, Person by) {
        return by.as(Role.ADMINISTRATOR, prefix).map(by::actor).orElseThrow(Refused.NotFound::new);
    }
}
