package org.huying.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Favour and purchase, played: sessions with voters of their own severity and matters of their own quality. */
class UnusualTest {

    private static final int SESSIONS = 200;
    private static final int MATTERS = 10;
    private static final int VOTERS = 60;
    private static final List<String> GRADES = List.of("satisfied", "mostly", "dissatisfied");

    private static List<String> matters(int count) {
        var items = new ArrayList<String>();
        for (int i = 1; i <= count; i++) {
            items.add("m" + i);
        }
        return items;
    }

    /**
     * A session in which a share of the voters was asked, or paid, to give the first matter the best grade.
     *
     * @param silenced share of those who do not grade the first matter because they were asked to leave it out
     */
    private static Result.Grades session(Random random, double bought, double silenced) {
        List<String> items = matters(MATTERS);
        var quality = items.stream().map(_ -> Math.clamp(random.nextGaussian(0.55, 0.1), 0.02, 0.98)).toList();
        var ballots = new ArrayList<Marks>();
        for (int voter = 0; voter < VOTERS; voter++) {
            double severity = random.nextGaussian(0, 0.15);
            var marks = new TreeMap<String, String>();
            for (int i = 0; i < items.size(); i++) {
                boolean asked = i == 0 && random.nextDouble() < bought;
                boolean silent = i == 0 && random.nextDouble() < silenced || random.nextDouble() < 0.15 && !asked;
                double roll = random.nextDouble();
                marks.put(items.get(i), silent ? "not-informed"
                        : asked || roll < quality.get(i) + severity ? GRADES.getFirst()
                                : roll < quality.get(i) + severity + 0.3 ? GRADES.get(1) : GRADES.getLast());
            }
            ballots.add(new Marks(marks));
        }
        return count(items, ballots, VOTERS);
    }

    private static Result.Grades count(List<String> items, List<Marks> ballots, long due) {
        var poll = new Poll.Grades(items, GRADES, 2, "not-informed", List.of(),
                List.of(Threshold.moreThanHalf(Base.YES_AND_NO)), 5);
        return (Result.Grades) new Tally(poll).count(due, due, due, ballots);
    }

    private static double flagged(double bought, double silenced, Unusual.Kind kind) {
        var random = new Random(20261127);
        int flagged = 0;
        for (int i = 0; i < SESSIONS; i++) {
            flagged += session(random, bought, silenced).unusual().stream()
                    .anyMatch(one -> one.item().equals("m1") && one.kind() == kind) ? 1 : 0;
        }
        return flagged / (double) SESSIONS;
    }

    @Nested
    class AMatterForWhichVotersWereAskedOrPaid {

        @Test
        void isFlaggedNearlyAlwaysWhereNearlyAllWere() {
            assertThat(flagged(0.95, 0, Unusual.Kind.ALL_BEST)).isGreaterThan(0.8);
        }

        @Test
        void isFlaggedTheOftenerTheMoreWere() {
            assertThat(flagged(1, 0, Unusual.Kind.ALL_BEST)).isGreaterThan(flagged(0.6, 0, Unusual.Kind.ALL_BEST));
        }

        @Test
        void isFlaggedWhereThoseWhoWouldComplainLeftItOut() {
            var random = new Random(7);
            int flagged = 0;
            for (int i = 0; i < SESSIONS; i++) {
                flagged += session(random, 0.9, 0.7).unusual().stream().anyMatch(one -> one.item().equals("m1")) ? 1
                        : 0;
            }

            assertThat(flagged / (double) SESSIONS).isGreaterThan(0.8);
        }
    }

    @Nested
    class AnHonestSession {

        @Test
        void isRarelyFlagged() {
            var random = new Random(20261128);
            int flagged = 0;
            for (int i = 0; i < SESSIONS; i++) {
                flagged += session(random, 0, 0).unusual().isEmpty() ? 0 : 1;
            }

            assertThat(flagged / (double) SESSIONS).as("one in ten is the stated rate").isLessThan(0.1);
        }

        @Test
        void ofFewMattersIsNotJudged() {
            var ballots = new ArrayList<Marks>();
            for (int i = 0; i < 20; i++) {
                ballots.add(Marks.of(Map.of("m1", "satisfied", "m2", "dissatisfied", "m3", "mostly")));
            }

            assertThat(count(matters(3), ballots, 20).unusual()).isEmpty();
        }
    }

    @Nested
    class BelowTheFloor {

        @Test
        void nothingIsToldOfAMatter() {
            var random = new Random(3);
            var ballots = new ArrayList<Marks>();
            for (int i = 0; i < 40; i++) {
                var marks = new TreeMap<String, String>();
                for (String item : matters(8)) {
                    marks.put(item, item.equals("m1") && i >= 4 ? "not-informed"
                            : item.equals("m1") || random.nextBoolean() ? "satisfied" : "dissatisfied");
                }
                ballots.add(new Marks(marks));
            }

            assertThat(count(matters(8), ballots, 40).unusual()).extracting(Unusual::item).doesNotContain("m1");
        }
    }

    @Nested
    class ASessionThatSaysTheSameOfEverything {

        @Test
        void isToldToTellNothingApart() {
            var ballots = new ArrayList<Marks>();
            for (int i = 0; i < 12; i++) {
                ballots.add(Marks.of(Map.of("m1", "satisfied", "m2", "satisfied", "m3", "mostly")));
            }

            assertThat(count(matters(3), ballots, 90).unusual()).containsExactly(
                    new Unusual("", Unusual.Kind.ALL_ALIKE, 0));
        }
    }

    @Nested
    class ASpread {

        @Test
        void isTheTailOfABetaBinomialDistribution() {
            assertThat(new Spread(1, 1).atLeast(8, 9)).as("uniform: all ten numbers are as likely")
                    .isCloseTo(0.2, within(1e-9));
            assertThat(new Spread(2, 1).atLeast(2, 2)).isCloseTo(0.5, within(1e-9));
            assertThat(new Spread(1e6, 1e6).atLeast(3, 3)).as("without spread it is the binomial")
                    .isCloseTo(0.125, within(1e-5));
            assertThat(new Spread(3.7, 2.2).atLeast(0, 500)).isCloseTo(1, within(1e-9));
        }
    }
}
