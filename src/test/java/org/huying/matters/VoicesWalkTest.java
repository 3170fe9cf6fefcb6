package org.huying.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.huying.Refused;
import org.huying.opinions.Opinion;
import org.huying.opinions.Receipt;
import org.huying.opinions.RefusalReason;
import org.huying.opinions.Voice;
import org.huying.people.Person;
import org.huying.photos.Chosen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** In whatever order many join, are merged, split and erased, each is answered. */
class VoicesWalkTest extends VoicesStory {

    private static final int WALKS = 10;
    private static final int STEPS = 220;
    private static final int MOST_PEOPLE = 8;

    /** What people do in a walk. */
    private enum Move {
        FILE, JOIN, ACCEPT, MERGE, MERGE_MATTER, MERGE_AT_WORK, OFFER, TAKE_OFFER, DECLINE, OFFER_BACK, LET_GO, SPLIT,
        PART, WITHDRAW, ERASE, REFUSE, ASSIGN, TAKE, REPLY, RATE,
        OBJECT, ANSWER_OBJECTION, QUESTION, CLOSE, REOPEN, ADD
    }

    @Nested
    class AnyWalk {

        @Test
        void losesNobodyAndLeavesNobodyWithoutAnAnswer() {
            var random = new Random(20261126);
            var done = new EnumMap<Move, Integer>(Move.class);
            for (int walk = 0; walk < WALKS; walk++) {
                var people = new ArrayList<Receipt>(List.of(accepted(), file(), file()));
                for (int step = 0; step < STEPS; step++) {
                    Move move = Move.values()[random.nextInt(Move.values().length)];
                    if (people.size() > MOST_PEOPLE && (move == Move.FILE || move == Move.JOIN)
                            || move == Move.WITHDRAW && random.nextInt(4) > 0) {
                        continue;
                    }
                    // what leads on happens mostly to one matter, so that it comes to an end
                    Receipt one = people.get(move.compareTo(Move.ASSIGN) >= 0 && random.nextInt(3) > 0 ? 0
                            : random.nextInt(people.size()));
                    if (take(move, one, people, random)) {
                        done.merge(move, 1, Integer::sum);
                        people.forEach(each -> holds(each));
                    }
                }
            }
            assertThat(done.keySet()).as("every move was taken").containsExactlyInAnyOrder(Move.values());
        }
    }

    /** Whether it happened; otherwise a rule said no, and nothing did. */
    private boolean take(Move move, Receipt one, List<Receipt> people, Random random) {
        try {
            move(move, one, people, random);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private void move(Move move, Receipt one, List<Receipt> people, Random random) {
        Receipt other = people.get(random.nextInt(people.size()));
        MatterId id = MatterId.of(one.id());
        switch (move) {
            case FILE -> people.add(fileAt(random.nextInt(3) == 0 ? BEIXING : YUNFAN));
            case JOIN -> people.add(join(one.id()));
            case ACCEPT -> opinions.accept(one.id(), seen(one.id()), officer(one), "路灯不亮", "路灯不亮，请修", "");
            case MERGE, MERGE_MATTER -> voices.merge(one.id(), seen(one.id()), officer(one), other.id());
            case MERGE_AT_WORK -> merge(one.id(), other.id(), random.nextBoolean() ? DISTRICT : committee(one));
            case OFFER -> {
                Receipt from = any(people, random, matter -> matter.mayBeMerged() && matter.offered().isEmpty());
                merge(from.id(), any(people, random, matter -> !matter.stage().isOver()
                        && !matter.id().opinion().street().equals(from.id().street())).id(), committee(from));
            }
            case TAKE_OFFER -> merges.take(offering(people).id(), offering(people).seen(), asked(offering(people)));
            case DECLINE ->
                merges.decline(offering(people).id(), offering(people).seen(), asked(offering(people)), "不同意");
            case OFFER_BACK -> merges.takeOfferBack(offering(people).id(), offering(people).seen(), DISTRICT, "看错了");
            case LET_GO -> {
                Receipt merged = any(people, random, matter -> matter.merged().isPresent());
                merges.split(MatterId.of(merged.id()), seenOf(merged),
                        random.nextBoolean() ? committee(merged) : DISTRICT);
            }
            case SPLIT -> voices.part(one.id(), seen(one.id()), officer(one), "路灯不亮", "路灯不亮，请修", "");
            case PART -> voices.part(one.key());
            case WITHDRAW -> {
                if (matters.of(one.key()).isPresent()) {
                    persons.withdraw(one.key(), "");
                } else {
                    opinions.withdraw(one.key(), "");
                }
            }
            case ERASE -> erasure.wish(one.key(), true);
            case REFUSE -> opinions.turnAway(one.id(), seen(one.id()), officer(one), RefusalReason.PETITION, "信访局");
            case ASSIGN -> committee.assign(id, at(id), committee(one), "GS-DCG", List.of(), "");
            case TAKE -> department.accept(id, at(id), DEPARTMENT);
            case REPLY -> department.reply(id, at(id), DEPARTMENT, Outcome.SOLVED, "修好了", null, Chosen.NONE);
            case RATE -> persons.rate(one.key(), Grade.SATISFIED,
                    random.nextInt(4) == 0 ? Grade.DISSATISFIED : Grade.SATISFIED, "理由");
            case OBJECT -> persons.object(one.key(), "不同意");
            case ANSWER_OBJECTION -> committee.answerObjection(id, at(id), committee(one), "说明");
            case QUESTION -> deputies.question(id, at(id), officer(one), "办了", "满意", "会回访");
            case CLOSE -> {
                people.forEach(each -> quietly(
                        () -> persons.rate(each.key(), Grade.SATISFIED, Grade.SATISFIED, "")));
                quietly(() -> deputies.question(id, at(id), officer(one), "办了", "满意", "会回访"));
                deputies.close(id, at(id), officer(one));
            }
            case REOPEN -> committee.reopen(id, at(id), committee(one), "再查");
            case ADD -> persons.add(one.key(), "再说一句", Chosen.NONE);
        }
    }

    /** Somebody whose matter is such. */
    private Receipt any(List<Receipt> people, Random random, Predicate<Matter> such) {
        List<Receipt> some = people.stream().filter(one -> matters.find(one.id()).filter(such).isPresent()).toList();
        if (some.isEmpty()) {
            throw new Refused("there is none");
        }
        return some.get(random.nextInt(some.size()));
    }

    private Matter offering(List<Receipt> people) {
        return people.stream().flatMap(one -> matters.find(one.id()).stream())
                .filter(matter -> matter.offered().isPresent()).findFirst()
                .orElseThrow(() -> new Refused("nothing is proposed"));
    }

    /** The committee of the street that a matter is proposed to. */
    private static Person asked(Matter offering) {
        return offering.offered().orElseThrow().matter().startsWith("330105003") ? COMMITTEE : OTHER_COMMITTEE;
    }

    private static void quietly(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            // they have, or need not
        }
    }

    private void holds(Receipt one) {
        Opinion opinion = opinions.opinion(one.id());
        Matter own = matters.find(one.id()).orElse(null);
        switch (opinion.stage()) {
            case org.huying.opinions.Stage.Joined _ -> {
                Matter answering = matters.answering(opinion).orElseThrow();
                assertThat(voices.of(answering.id().opinion())).extracting(Voice::id).contains(one.id());
                assertThat(answering.merged()).isEmpty();
                assertThat(answering.stage()).isNotInstanceOf(Stage.Withdrawn.class);
                assertThat(own == null || own.merged().isPresent()).isTrue();
                if (own != null) {
                    assertThat(own.answers()).as("what was answered stays a matter of its own").isEmpty();
                }
                answered(opinion, answering);
            }
            case org.huying.opinions.Stage.Accepted _ -> {
                assertThat(matter(one.id()).merged()).isEmpty();
                answered(opinion, matter(one.id()));
            }
            case org.huying.opinions.Stage.Withdrawn _ -> {
                assertThat(voices.answering(one.id())).as("goes along with nobody").isEqualTo(one.id());
                if (own != null && !own.stage().isOver()) {
                    assertThat(voices.of(one.id())).as("goes on for somebody").isNotEmpty();
                }
            }
            case org.huying.opinions.Stage.Waiting _, org.huying.opinions.Stage.Asked _, org.huying.opinions.Stage.TurnedAway _ -> {
                assertThat(own).isNull();
                assertThat(voices.of(one.id())).isEmpty();
            }
        }
        if (own != null && own.stage() instanceof Stage.Withdrawn && own.merged().isEmpty()) {
            assertThat(voices.of(one.id())).as("nobody goes along with what was taken back").isEmpty();
        }
    }

    /** Whoever a closed matter is for was told the answer, since they have been going along with it. */
    private void answered(Opinion opinion, Matter matter) {
        if (matter.stage() instanceof Stage.Closed) {
            assertThat(told(opinion.id())).as("%s, by %s", opinion.id(), matter.id()).contains("REPLIED");
        }
    }
}
