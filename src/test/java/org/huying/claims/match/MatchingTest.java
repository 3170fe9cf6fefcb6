package org.huying.claims.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.claims.match.Examples.deputy;
import static org.huying.claims.match.Examples.project;
import static org.huying.claims.match.Examples.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static Outcome.Matched matched(Request request) {
        return (Outcome.Matched) Matching.of(request).match();
    }

    private static long worth(Request request, Outcome.Matched matched) {
        long kept = matched.pairs().stream().filter(Pair::pinned).count();
        var sizes = matched.pairs().stream()
                .collect(Collectors.groupingBy(pair -> pair.project().id(), Collectors.counting()));
        long filled = request.projects().stream()
                .mapToLong(project -> Math.min(project.least(), sizes.getOrDefault(project.id(), 0L))).sum();
        return kept * 1_000_000_000_000L + filled * 1_000_000 + matched.points();
    }

    private static List<String> names(Outcome.Matched matched) {
        return matched.pairs().stream().map(pair -> pair.deputy().id() + "–" + pair.project().id()).toList();
    }

    @Nested
    class TheTotal {

        @Test
        void equalsTheBestOfEveryWayThereIs() {
            var random = new Random(5);
            for (int seed = 0; seed < 1500; seed++) {
                Request request = Examples.random(seed, 2 + random.nextInt(4), 2 + random.nextInt(3));
                if (Matching.of(request).match() instanceof Outcome.Matched matched) {
                    assertThat(worth(request, matched)).as("seed %d", seed).isEqualTo(Naive.best(request));
                }
            }
        }

        @Test
        void equalsItAlsoWhereManyCannotBeToldApart() {
            var random = new Random(6);
            for (int seed = 0; seed < 800; seed++) {
                Request request = alike(Examples.random(seed, 3 + random.nextInt(3), 2 + random.nextInt(3)));
                for (Factor factor : Factor.values()) {
                    request = random.nextInt(3) == 0 ? request.without(factor) : request;
                }
                if (Matching.of(request).match() instanceof Outcome.Matched matched) {
                    assertThat(worth(request, matched)).as("seed %d", seed).isEqualTo(Naive.best(request));
                    assertThat(names(matched)).doesNotHaveDuplicates();
                }
            }
        }

        /** Everybody is as the first two are, by turns; only their names differ. */
        private static Request alike(Request request) {
            List<Deputy> deputies = IntStream.range(0, request.deputies().size()).mapToObj(i -> {
                Deputy like = request.deputies().get(i % 2);
                return new Deputy(request.deputies().get(i).id(), request.deputies().get(i).name(), like.level(),
                        like.trade(), like.skills(), like.experience(), like.place(), like.most(), like.interests());
            }).toList();
            return new Request(deputies, request.projects(), request.pins(), request.forbids(),
                    request.ownEstateRefused(), request.points());
        }

        @Test
        void isProvedOnManyByPricesThatHoldForAllPairs() {
            for (int seed = 0; seed < 6; seed++) {
                var matched = matched(withoutWishes(Examples.random(seed, 400, 160)));

                assertThat(matched.proof().value()).isEqualTo(matched.proof().bound());
                assertThat(matched.proof().pairsLooked()).isLessThan(400 * 160);
            }
        }

        @Test
        void isTheSumOfItsReasons() {
            var matched = matched(withoutWishes(Examples.random(7, 60, 30)));

            assertThat(matched.pairs()).isNotEmpty().allSatisfy(pair -> assertThat(pair.points())
                    .isEqualTo(pair.reasons().stream().mapToInt(Reason::points).sum()));
            assertThat(matched.points()).isEqualTo(matched.pairs().stream().mapToInt(Pair::points).sum());
        }

        @Test
        void isTheSameInWhateverOrderItIsAsked() {
            Request request = withoutWishes(Examples.random(11, 120, 50));
            var deputies = new ArrayList<>(request.deputies());
            var projects = new ArrayList<>(request.projects());
            Collections.shuffle(deputies, new Random(1));
            Collections.shuffle(projects, new Random(2));

            var shuffled = new Request(deputies, projects, List.of(), List.of(), request.ownEstateRefused(),
                    request.points());

            assertThat(OutcomeJson.write(Matching.of(shuffled).match()))
                    .isEqualTo(OutcomeJson.write(Matching.of(request).match()));
        }
    }

    @Nested
    class EachFactor {

        /** Without it the old pairs are worth what is left, the new ones at least as much, and no sentence names it. */
        @Test
        void changesTheResultByWhatItsSentencesSay() {
            for (Factor factor : Factor.values()) {
                boolean changed = false;
                for (int seed = 0; seed < 12; seed++) {
                    Request request = withoutWishes(Examples.random(seed, 40, 20));
                    var with = matched(request);
                    var without = matched(request.without(factor));
                    int said = with.pairs().stream().flatMap(pair -> pair.reasons().stream())
                            .filter(reason -> reason.factor() == factor).mapToInt(Reason::points).sum();

                    assertThat(without.points()).as("%s, seed %d", factor, seed)
                            .isGreaterThanOrEqualTo(with.points() - said);
                    assertThat(without.pairs()).flatExtracting(Pair::reasons).extracting(Reason::factor)
                            .doesNotContain(factor);
                    changed |= !names(with).equals(names(without));
                }
                assertThat(changed).as("%s changes who is matched", factor).isTrue();
            }
        }

        @Test
        void decidesWhereItAloneTellsTwoApart() {
            var near = new Deputy("z", "近", Level.DISTRICT, "", Set.of(), Set.of(),
                    new Place("330105001001", "甲"), 1, Map.of());
            var far = new Deputy("a", "远", Level.DISTRICT, "", Set.of(), Set.of(), new Place("330105002001", ""), 1,
                    Map.of());
            var project = new Project("p", "p", Set.of(), Set.of(), Set.of(), new Place("330105001001", "甲"), 1, 1,
                    Map.of(), false);

            assertThat(matched(request(List.of(far, near), List.of(project))).pairs().getFirst().reasons().getFirst())
                    .isEqualTo(new Reason(Factor.NEAR, 120, new Sentence("就住在甲。", "Lives in 甲 itself.")));
        }
    }

    @Nested
    class Load {

        @Test
        void isFairAmongEquals() {
            for (int people = 2; people < 30; people++) {
                int deputies = people;
                List<Deputy> equals = IntStream.range(0, deputies).mapToObj(i -> deputy("d" + i, "法律")).toList();
                List<Project> projects = IntStream.range(0, deputies + deputies / 2)
                        .mapToObj(i -> project("p" + i, 1, 1, "法律")).toList();
                var loads = matched(request(equals, projects)).pairs().stream()
                        .collect(Collectors.groupingBy(pair -> pair.deputy().id(), Collectors.counting()));

                assertThat(loads).hasSize(deputies);
                assertThat(loads.values()).allSatisfy(load -> assertThat(load).isBetween(1L, 2L));
            }
        }
    }

    @Nested
    class ATeam {

        @Test
        void coversWhatIsWantedTogether() {
            var matched = matched(request(
                    List.of(deputy("a", "法律"), deputy("b", "法律"), deputy("c", "造价")),
                    List.of(project("p", 2, 2, "法律", "造价"))));

            assertThat(matched.pairs()).extracting(pair -> pair.deputy().id()).contains("c");
            assertThat(matched.pairs()).flatExtracting(Pair::missing).isEmpty();
        }

        @Test
        void growsBeyondWhatIsNeededOnlyForWhatIsWorthIt() {
            var idle = List.of(deputy("a"), deputy("b"), deputy("c", "法律"));

            assertThat(names(matched(request(idle, List.of(project("p", 1, 3, "法律"))))))
                    .containsExactly("c–p");
        }
    }

    @Nested
    class AConflict {

        @Test
        void isNeverMatched() {
            for (int seed = 0; seed < 20; seed++) {
                assertThat(matched(withoutWishes(Examples.random(seed, 40, 20))).pairs())
                        .noneMatch(pair -> pair.project().parties().keySet().stream()
                                .anyMatch(pair.deputy().interests()::containsKey));
            }
        }

        @Test
        void isNamed() {
            var bound = new Deputy("a", "周晓岚", Level.DISTRICT, "", Set.of(), Set.of(), Place.UNKNOWN, 1,
                    Map.of("甲公司", "配偶任职"));
            var project = new Project("p", "消防通道", Set.of(), Set.of(), Set.of(), Place.UNKNOWN, 1, 1,
                    Map.of("甲公司", "施工单位"), false);

            assertThat(matched(request(List.of(bound), List.of(project))).unmet().getFirst().sentence().chinese())
                    .isEqualTo("“消防通道”还差1位，谁也不能认领：利益回避：周晓岚与甲公司有关联（配偶任职），该单位是本项目的施工单位。");
        }
    }

    @Nested
    class AWish {

        @Test
        void thatCannotBeNamesThoseItHangsOn() {
            var one = new Deputy("a", "甲", Level.DISTRICT, "", Set.of(), Set.of(), Place.UNKNOWN, 1, Map.of());
            var unmet = matched(request(List.of(one), List.of(project("p", 1, 1), project("q", 1, 1)))).unmet();

            assertThat(unmet).singleElement().satisfies(lack -> {
                assertThat(lack.together()).extracting(Project::id).containsExactly("p", "q");
                assertThat(lack.only()).containsExactly(one);
            });
        }

        @Test
        void thatCannotBeNeedsMoreThanThoseCouldTake() {
            Pattern sentence = Pattern.compile("一共需要(\\d+)人次，能认领的只有.*，一共最多(\\d+)人次");
            var told = new ArrayList<String>();
            told.add(matched(request(List.of(deputy("a"), deputy("b"), deputy("c")), List.of(project("p", 4, 4))))
                    .unmet()
                    .getFirst().sentence().chinese());
            assertThat(told.getFirst()).contains("一共需要4人次", "一共最多3人次");
            for (int seed = 0; seed < 300; seed++) {
                if (Matching.of(Examples.random(seed, 6, 8)).match() instanceof Outcome.Matched matched) {
                    matched.unmet().forEach(lack -> told.add(lack.sentence().chinese()));
                }
            }
            assertThat(told.stream().map(sentence::matcher).filter(Matcher::find).toList()).hasSizeGreaterThan(100)
                    .allSatisfy(one -> assertThat(Integer.parseInt(one.group(1)))
                            .isGreaterThan(Integer.parseInt(one.group(2))));
        }

        @Test
        void thatContradictsAnotherIsNamed() {
            var outcome = Matching.of(new Request(List.of(deputy("a")), List.of(project("p", 1, 1)),
                    List.of(new Wish("a", "p", "")), List.of(new Wish("a", "p", "已任业委会主任")), false,
                    Request.usualPoints())).match();

            assertThat(outcome).isEqualTo(new Outcome.Contradicted(List.of(new Sentence(
                    "已定a认领“p”，但是已决定不由a认领：已任业委会主任",
                    "a is set down for “p”, but: Decided that a does not take it: 已任业委会主任"))));
        }

        @Test
        void thatSomebodyTakesItIsKept() {
            var request = request(List.of(deputy("a", "法律"), deputy("b")), List.of(project("p", 1, 1, "法律")));
            var pinned = new Request(request.deputies(), request.projects(), List.of(new Wish("b", "p", "")), List.of(),
                    false, request.points());

            assertThat(names(matched(pinned))).containsExactly("b–p");
        }
    }

    private static Request withoutWishes(Request request) {
        return new Request(request.deputies(), request.projects(), List.of(), List.of(), request.ownEstateRefused(),
                new EnumMap<>(request.points()));
    }
}
