package org.huying.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.huying.Refused;
import org.huying.ledger.Recorded;
import org.huying.ledger.Words;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whatever people do in whatever order, some things hold of every matter. */
class WalksTest {

    private static final int WALKS = 5_000;
    private static final int STEPS = 60;

    /** Moves that lead a matter on; writing notes or adding words does not. */
    private enum Move {
        ROUTE, HAND_UP, ASSIGN, ACCEPT, GIVE_BACK, RULE, REPLY, PROMISE, RESUME, REOPEN, QUESTION, CLOSE, CONFIRM,
        LAPSE, SPLIT,
        /** From here on, what leaves the stage as it is or ends the matter by the person's will. */
        ASK_TIME, GRANT, DENY, PAUSE, PROGRESS, PLAN, REACH, HELP, CONTACT, TAKE, RATE, OBJECT, ANSWER_OBJECTION, ADD,
        NOTE, CORRECT, MAKE_KEY, END_KEY, NOTE_DUE, NOTE_MISSED, SUPERVISE, OFFER, END_OFFER, MERGE,
        WITHDRAW, TAKE_BACK;

        boolean leadsOn() {
            return compareTo(ASK_TIME) < 0;
        }
    }

    private final Random random = new Random(20260302);

    @Nested
    class AnyWalk {

        @Test
        void losesNoMatterAndBreaksNoRule() {
            var seen = new HashMap<Class<?>, Integer>();
            for (int walk = 0; walk < WALKS; walk++) {
                Matter matter = walk % 3 == 0 ? Examples.handedDown() : Examples.after();
                LocalDate today = Examples.START;
                for (int step = 0; step < STEPS; step++) {
                    today = today.plusDays(random.nextInt(5));
                    Matter before = matter;
                    matter = step(matter, pick(), today);
                    holds(before, matter, today);
                    seen.merge(matter.stage().getClass(), 1, Integer::sum);
                }
            }

            assertThat(seen.keySet()).as("every stage is met").containsExactlyInAnyOrder(
                    Stage.class.getPermittedSubclasses());
        }
    }

    /** Withdrawing and taking back end a walk, so they are rare. */
    private Move pick() {
        Move move = Move.values()[random.nextInt(Move.values().length)];
        return (move == Move.WITHDRAW || move == Move.TAKE_BACK) && random.nextInt(10) > 0 ? Move.NOTE : move;
    }

    private void holds(Matter before, Matter matter, LocalDate today) {
        List<Integer> places = matter.history().steps().stream().map(Recorded::seq).toList();
        assertThat(places.getLast()).isEqualTo(places.size());
        assertThat(matter.count(Step.Returned.class)).isLessThanOrEqualTo(Stage.MOST_RETURNS);
        if (matter.stage() instanceof Stage.Closed && !(before.stage() instanceof Stage.Closed)) {
            assertThat(before.stage()).isInstanceOf(Stage.Answered.class);
            assertThat(askerSpoke(matter)).as("closed with the word of whoever asked").isTrue();
            assertThat(matter.lastAnswer()).hasValueSatisfying(
                    answer -> assertThat(answer.outcome().promises()).isFalse());
        }
        assertThat(matter.route().legs()).hasSizeLessThanOrEqualTo(Route.MOST);
        if (matter.stage() instanceof Stage.Answered answered && answered.answer().outcome() == Outcome.SOLVED) {
            assertThat(matter.route().ahead()).as("solved with every milestone reached").isEmpty();
        }
        if (!(matter.stage() instanceof Stage.Working || matter.stage() instanceof Stage.Paused
                || matter.stage() instanceof Stage.Promised)) {
            assertThat(matter.milestoneBy()).isNull();
        }
        if (!matter.stage().isOver()) {
            assertThat(canGoOn(matter, today)).as("somebody can lead on from %s", matter.stage()).isTrue();
        }
        matter.key().ifPresent(key -> {
            boolean atWork = matter.stage() instanceof Stage.Working || matter.stage() instanceof Stage.Promised;
            assertThat(key.noteBy() == null || atWork).as("a note is due while somebody is at work").isTrue();
            assertThat(key.unseen()).as("answered since it is key and before anybody looked")
                    .isIn(false, matter.answers().findAny().isPresent());
            assertThat(matter.merged()).as("what is key is not merged away").isEmpty();
        });
        if (matter.merged().isPresent()) {
            assertThat(matter.answers()).as("what was answered is not merged").isEmpty();
            assertThat(matter.offered()).isEmpty();
            assertThat(canGoOn(matter, today)).as("what was merged can go on again").isTrue();
        }
        if (before.merged().isPresent() && matter.merged().isEmpty()) {
            assertThat(matter.handling().map(Handling::lead)).isEqualTo(before.relieved().map(Handling::lead));
            assertThat(matter.answerBy()).as("the person's day").isEqualTo(before.answerBy());
        }
        if (matter.seen() > before.seen() && matter.history().steps().getLast().step() instanceof Step.Corrected) {
            assertThat(unworded(matter)).as("a correction changes words only").isEqualTo(unworded(before));
        }
        matter.history().steps().forEach(one -> assertThat(
                matter.wording(one.seq()).parts().stream().map(Wording.Part::words).toList())
                .as("an office can correct whatever of its words everybody reads")
                .containsAll(Audience.EVERYBODY.reads(one.step())));
        if (before.stage() instanceof Stage.Closed && !(matter.stage() instanceof Stage.Closed)) {
            assertThat(matter.stage()).isInstanceOf(Stage.Working.class);
        }
        assertThat(Matter.of(matter.id(), matter.region(), matter.history())).isEqualTo(matter);
    }

    /** How a matter stands, but for what was written. */
    private static List<?> unworded(Matter matter) {
        return Arrays.asList(matter.stage().getClass(), matter.due(), matter.answerBy(), matter.tier(),
                matter.milestoneBy(), matter.lastAnswer().map(Step.Replied::outcome),
                matter.lastAnswer().map(Step.Replied::rateBy), matter.isRated(), matter.isQuestioned(),
                matter.isObjected(), matter.wasLate(), matter.key().map(KeyMark::noteOn), matter.handling()
                        .map(handling -> List.of(handling.lead(), handling.due(), handling.basis())));
    }

    /** A person's matter closes by the three questions, the district's by its own confirmation. */
    private static boolean askerSpoke(Matter matter) {
        Step last = matter.history().steps().getLast().step();
        return switch (matter.asker()) {
            case PERSON -> last instanceof Step.Closed && matter.isQuestioned();
            case DISTRICT -> last instanceof Step.Confirmed && matter.count(Step.Rated.class) == 0;
        };
    }

    /** Now or once the days of rating and promise have passed. */
    private boolean canGoOn(Matter matter, LocalDate today) {
        for (Move move : Move.values()) {
            if (move.leadsOn() && step(matter, move, today.plusYears(1)) != matter) {
                return true;
            }
        }
        return false;
    }

    /** The matter after the move, or the same one where a rule refuses it. */
    private Matter step(Matter matter, Move move, LocalDate on) {
        try {
            if (move == Move.CLOSE) {
                matter.checkClosing(on);
            }
            if (move == Move.LAPSE && !(matter.stage() instanceof Stage.Promised promised
                    && promised.promisedOn().isBefore(on))) {
                return matter;
            }
            return Examples.next(matter, on, step(move, matter, on));
        } catch (Refused refused) {
            return matter;
        }
    }

    private Step step(Move move, Matter matter, LocalDate on) {
        return switch (move) {
            case ROUTE -> Examples.routed(Tier.STREET);
            case HAND_UP -> new Step.HandedUp("d01", Examples.WORDS, false, Examples.within(7, on));
            case ASSIGN -> new Step.Assigned("GS-DCG", List.of(), Examples.WORDS, Examples.within(5, on),
                    Examples.within(30, on));
            case ACCEPT -> new Step.Accepted();
            case GIVE_BACK -> new Step.Returned(Examples.WORDS, Examples.within(10, on));
            case RULE -> new Step.Ruled("GS-DCG", Examples.WORDS, Examples.within(30, on));
            case REPLY -> new Step.Replied(Outcome.SOLVED, Examples.WORDS, null, Examples.within(15, on), List.of());
            case PROMISE -> new Step.Replied(Outcome.PLANNED, Examples.WORDS, on.plusDays(20),
                    Examples.within(15, on), List.of());
            case RESUME -> new Step.Resumed(matter.stage() instanceof Stage.Paused paused
                    ? Fold.resumedDue(paused, on) : on);
            case REOPEN -> Examples.reopened(Cause.COMMITTEE);
            case QUESTION -> Examples.questioned();
            case CLOSE -> new Step.Closed();
            case CONFIRM -> new Step.Confirmed(Examples.WORDS);
            case LAPSE -> Examples.reopened(Cause.PROMISE_LAPSED);
            case OFFER -> new Step.Offered("330105001-26-000001", Examples.WORDS);
            case END_OFFER -> new Step.OfferEnded(random.nextBoolean(), Examples.WORDS);
            case MERGE -> new Step.Merged("330105001-26-000001", Examples.WORDS);
            case SPLIT -> new Step.Parted(random.nextInt(9));
            case ASK_TIME -> new Step.ExtensionAsked(Examples.WORDS, on.plusDays(9));
            case GRANT -> new Step.ExtensionGranted(on.plusDays(9));
            case DENY -> new Step.ExtensionDenied(Examples.WORDS);
            case PAUSE -> new Step.Paused(PauseReason.COURT, Examples.WORDS);
            case PROGRESS -> new Step.Progressed(Examples.WORDS, true, List.of());
            case PLAN -> new Step.Planned(random.ints(random.nextInt(4), 1, 60).distinct().sorted()
                    .mapToObj(day -> new Milestone(Examples.WORDS, on.plusDays(day))).toList(), Examples.WORDS);
            case REACH -> Examples.reached(1 + random.nextInt(4));
            case HELP -> new Step.HelperReplied("GS-DYL", Examples.WORDS);
            case CONTACT -> new Step.Contacted(ContactWay.PHONE, Examples.WORDS);
            case TAKE -> new Step.Taken("d01");
            case RATE -> Examples.rated(Grade.SATISFIED);
            case OBJECT -> new Step.Objected(Examples.WORDS);
            case ANSWER_OBJECTION -> new Step.ObjectionAnswered(Examples.WORDS);
            case ADD -> new Step.Added(Examples.WORDS, List.of());
            case NOTE -> new Step.Noted(Examples.WORDS);
            case CORRECT -> {
                int place = 1 + random.nextInt(matter.seen());
                yield new Step.Corrected(place, matter.wording(place).parts().stream()
                        .map(part -> Words.of(part.name())).toList(), Mistake.WRONG);
            }
            case MAKE_KEY -> Examples.madeKey();
            case END_KEY -> new Step.KeyEnded(Examples.WORDS);
            case NOTE_DUE -> new Step.NoteDue(Examples.within(14, on));
            case NOTE_MISSED -> new Step.NoteMissed(on);
            case SUPERVISE -> new Step.Supervised(random.nextBoolean(), Examples.WORDS, Examples.WORDS);
            case WITHDRAW -> new Step.Withdrawn(Examples.WORDS);
            case TAKE_BACK -> new Step.TakenBack(Examples.WORDS);
        };
    }
}
