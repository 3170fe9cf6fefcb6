package org.huying.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.huying.Refused;
import org.huying.ledger.Words;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProjectTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Words WHY = Words.of("有人说明");

    private static Stage walk(Step... steps) {
        Stage stage = null;
        for (Step step : steps) {
            stage = Fold.after(stage, step, TODAY);
        }
        if (stage == null) {
            throw new IllegalArgumentException("No steps");
        }
        return stage;
    }

    private static Step.Listed listed(long budget) {
        return new Step.Listed(List.of("法律"), List.of(), List.of(), 1, 2, budget, 12, "GS-XH-JD", WHY, List.of(), false,
                WHY);
    }

    private static Stage claimed(long budget) {
        return walk(new Step.Collected(WHY, WHY, "330105003003", "", List.of()), new Step.Screened(WHY), listed(budget),
                new Step.Opened(), new Step.Claimed("d1", TODAY.plusYears(1), true, WHY));
    }

    private static List<String> carriers(Stage stage) {
        return switch (stage) {
            case Stage.Listed listed -> List.of(listed.department());
            case Stage.Open open -> List.of(open.department());
            case Stage.Claimed team -> team.team().stream().map(Stage.Member::deputy).toList();
            case Stage.Finished finished -> finished.team().stream().map(Stage.Member::deputy).toList();
            case Stage.Collected _, Stage.Screened _, Stage.Dropped _ -> List.of();
        };
    }

    @Nested
    class AProject {

        /** However people act, from the list on somebody carries it; nobody leaves it without a step that says who does. */
        @Test
        void cannotVanish() {
            var random = new Random(41);
            Map<Kind, Integer> taken = new EnumMap<>(Kind.class);
            var reached = new HashSet<String>();
            for (int walk = 0; walk < 400; walk++) {
                Stage stage = walk(new Step.Collected(WHY, WHY, "330105003003", "", List.of()));
                long budget = 0;
                long spent = 0;
                for (int n = 0; n < 60; n++) {
                    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
                    Step step = kind.step(random);
                    Set<String> before = new TreeSet<>(carriers(stage));
                    try {
                        stage = Fold.after(stage, step, TODAY);
                    } catch (Refused _) {
                        continue;
                    }
                    taken.merge(kind, 1, Integer::sum);
                    reached.add(stage.getClass().getSimpleName());
                    budget = step instanceof Step.Listed one ? one.budget()
                            : budget + (step instanceof Step.BudgetRaised one ? one.amount() : 0);
                    spent += step instanceof Step.Spent one ? one.amount() : 0;
                    Set<String> after = new TreeSet<>(carriers(stage));
                    var left = new TreeSet<>(before);
                    left.removeAll(after);

                    assertThat(spent).isLessThanOrEqualTo(budget);
                    if (!before.isEmpty() && !(stage instanceof Stage.Dropped)) {
                        assertThat(after).as("after %s", step).isNotEmpty();
                    }
                    if (before.stream().anyMatch(one -> one.startsWith("d")) && !left.isEmpty()) {
                        assertThat(step).isInstanceOfAny(Step.HandedOver.class, Step.GivenBack.class);
                    }
                }
            }
            assertThat(taken.keySet()).containsExactlyInAnyOrder(Kind.values());
            assertThat(reached).containsExactlyInAnyOrder("Screened", "Listed", "Open", "Claimed", "Finished",
                    "Dropped");
        }

        @Test
        void isHandedToSomebodyElse() {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> Fold.after(claimed(10), new Step.HandedOver("d1", "d1", TODAY, WHY), TODAY))
                    .withMessage("claims.carries-on-missing");
        }

        @Test
        void keepsItsMoneyAndPlanWhenItIsGivenBack() {
            Stage spent = Fold.after(claimed(10), new Step.Spent(TODAY, 4, WHY), TODAY);
            Stage again = Fold.after(Fold.after(spent, new Step.GivenBack("GS-XH-CJ", WHY), TODAY),
                    new Step.Claimed("d2", TODAY.plusYears(1), true, WHY), TODAY);

            assertThat(((Stage.Claimed) again).works().spent()).isEqualTo(4);
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> Fold.after(again, new Step.Spent(TODAY, 7, WHY), TODAY))
                    .withMessage("claims.over-budget");
        }
    }

    @Nested
    class ATender {

        @Test
        void goesFromTheTextToTheAcceptedWorkAndNoOtherWay() {
            Stage called = Fold.after(claimed(100), new Step.TenderCalled(WHY, WHY, 50, TODAY), TODAY);

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> Fold.after(called, new Step.BidChosen(1, WHY), TODAY))
                    .withMessage("claims.tender-elsewhere");

            Stage opened = Fold.after(called, new Step.BidsOpened(List.of(new Bid("贵", 51, 9), new Bid("宜", 49, 9))),
                    TODAY);
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> Fold.after(opened, new Step.BidChosen(1, WHY), TODAY))
                    .withMessage("claims.over-ceiling");

            Stage accepted = Fold.after(Fold.after(opened, new Step.BidChosen(2, WHY), TODAY),
                    new Step.WorkAccepted(48, WHY), TODAY);
            assertThat(((Stage.Claimed) accepted).works().tender()).isInstanceOf(Tender.Accepted.class);
        }
    }

    /** Something somebody may try, sensible or not. */
    private enum Kind {
        SCREEN, LIST, OPEN, DROP, CLAIM, DECLINE, HAND_OVER, EXTEND, GIVE_BACK, PLAN, REACH, SPEND, RAISE, FINISH;

        Step step(Random random) {
            String one = "d" + random.nextInt(4);
            String other = "d" + random.nextInt(4);
            LocalDate until = TODAY.plusDays(random.nextInt(400));
            return switch (this) {
                case SCREEN -> new Step.Screened(WHY);
                case LIST -> listed(random.nextInt(100));
                case OPEN -> new Step.Opened();
                case DROP -> random.nextInt(8) == 0 ? new Step.Dropped(WHY) : new Step.Screened(WHY);
                case CLAIM -> new Step.Claimed(one, until, random.nextBoolean(), WHY);
                case DECLINE -> new Step.Declined(one, WHY);
                case HAND_OVER -> new Step.HandedOver(one, other, until, WHY);
                case EXTEND -> new Step.Extended(one, until, WHY);
                case GIVE_BACK -> new Step.GivenBack("GS-XH-JD", WHY);
                case PLAN -> new Step.Planned(new ArrayList<>(List.of(new Leg(WHY, TODAY, until))), WHY);
                case REACH -> new Step.Reached(1 + random.nextInt(2), WHY);
                case SPEND -> new Step.Spent(TODAY, random.nextInt(60), WHY);
                case RAISE -> new Step.BudgetRaised(random.nextInt(20), WHY, WHY);
                case FINISH -> random.nextInt(6) == 0 ? new Step.Finished(WHY) : new Step.Declined(one, WHY);
            };
        }
    }
}
