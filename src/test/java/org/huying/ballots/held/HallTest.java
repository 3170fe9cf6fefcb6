package org.huying.ballots.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huying.Refused;
import org.huying.Visitor;
import org.huying.ballots.Marks;
import org.huying.ballots.Result;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HallTest extends PollStory {

    @Autowired
    Hall hall;

    @Autowired
    Outcomes outcomes;

    private final Person teller = Person.of(UUID.randomUUID(), "计票人",
            List.of(new Grant(Role.STREET_COMMITTEE, STREET, "")));

    private String opened(Setting setting, int voters) {
        String id = polls.draft(chair, STREET, setting);
        var names = new StringBuilder();
        for (int i = 0; i < voters; i++) {
            names.append("成员").append(i).append('\n');
        }
        rolls.addNames(chair, id, names.toString());
        polls.open(chair, id, WORDS);
        return id;
    }

    private Setting election(int places, String... names) {
        var items = new ArrayList<Item>();
        for (String name : names) {
            items.add(new Item(Integer.toString(items.size() + 1), name, "", ""));
        }
        return ready.of(Preset.CHOICE).titled("选举").with(items, places);
    }

    private void come(String id, int count) {
        hall.issuePaper(chair, id,
                hall.without(chair, id).stream().limit(count).map(Voter::voter).toList());
    }

    private void read(String id, List<Map<String, String>> pile) {
        for (int i = 0; i < pile.size(); i++) {
            hall.read(chair, id, i + 1, Marks.of(pile.get(i)));
            hall.read(teller, id, i + 1, Marks.of(pile.get(i)));
        }
    }

    @Nested
    class APileOfPaper {

        @Test
        void isReadTwiceByTwoPeopleAndCompared() throws Exception {
            String id = opened(election(1, "甲", "乙"), 4);
            come(id, 3);
            read(id, List.of(Map.of("1", "yes"), Map.of("1", "yes"), Map.of("2", "yes")));
            hall.read(teller, id, 3, Marks.of(Map.of("1", "yes")));

            assertThat(hall.pile(chair, id).differing()).containsExactly(3);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> polls.close(chair, id))
                    .withMessage("ballots.readings-differ");
            hall.read(chair, id, 3, Marks.of(Map.of("1", "yes")));
            polls.close(chair, id);

            assertThat(polls.result(id)).isInstanceOfSatisfying(Result.Choice.class,
                    choice -> assertThat(choice.elected()).containsExactly("1"));
            assertThat(verified(id)).startsWith("WHOLE: 3 ballots");
        }

        @Test
        void isNeverReadTwiceByOnePersonNorByAThird() {
            String id = opened(election(1, "甲", "乙"), 3);
            come(id, 2);
            hall.read(chair, id, 1, Marks.of(Map.of("1", "yes")));
            hall.read(chair, id, 1, Marks.of(Map.of("2", "yes")));
            hall.read(teller, id, 1, Marks.of(Map.of("2", "yes")));
            Person third = Person.of(UUID.randomUUID(), "第三人", chair.grants());

            assertThat(hall.pile(chair, id).first()).containsEntry(1, Marks.of(Map.of("2", "yes")));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> hall.read(third, id, 1, Marks.of(Map.of("1", "yes"))))
                    .withMessage("ballots.two-read-already");
        }

        @Test
        void isNeverLargerThanWhatWasGivenOut() {
            String id = opened(election(1, "甲", "乙"), 3);
            come(id, 1);

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> hall.read(chair, id, 2, Marks.of(Map.of("1", "yes"))))
                    .withMessage("ballots.sheets-more-than-issued");
        }

        @Test
        void holdsVoidSheetsThatCountAsReturned() {
            String id = opened(election(1, "甲", "乙"), 3);
            come(id, 3);
            read(id, List.of(Map.of("1", "yes"), Map.of("1", "yes", "2", "yes"), Map.of(Hall.VOID, Hall.VOID)));
            polls.close(chair, id);

            assertThat(polls.result(id).turnout().returned()).isEqualTo(3);
            assertThat(polls.result(id).turnout().voided()).isEqualTo(2);
        }

        @Test
        void joinsThePhonesInOnePoll() throws Exception {
            String id = poll(3);
            List<Voter> roll = rolls.of(chair, id);
            String code = tokens.code(chair, id, roll.getFirst().voter()).values().iterator().next();
            Phone phone = voter(id, code);
            phone.casts(YES);
            hall.issuePaper(chair, id, List.of(roll.get(1).voter()));
            read(id, List.of(Map.of("1", "no", "2", "no")));
            polls.close(chair, id);

            assertThat(polls.ballotLines(id)).hasSize(2);
            assertThat(verified(id)).startsWith("WHOLE: 2 ballots");
        }

        @Test
        void isForNobodyWhoVotedByPhoneNorTheOtherWayRound() throws Exception {
            String id = poll(2);
            List<Voter> roll = rolls.of(chair, id);
            List<String> codes = codes(id);
            voter(id, codes.get(0));
            hall.issuePaper(chair, id, List.of(roll.get(1).voter()));

            for (Voter voter : roll) {
                assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() -> hall.issuePaper(chair, id, List.of(voter.voter())))
                        .withMessage("ballots.ballot-given-out");
            }
            assertThat(new Phone(port, polls.published(id)).takesBallot(new Visitor(port), codes.get(1)).status())
                    .isEqualTo(422);
        }

        private String poll(int voters) {
            return HallTest.this.opened(voters);
        }
    }

    @Nested
    class AnElection {

        @Test
        void goesOnAmongTheTied() {
            String id = opened(election(1, "甲", "乙", "丙"), 4);
            come(id, 4);
            read(id, List.of(Map.of("1", "yes"), Map.of("1", "yes"), Map.of("2", "yes"), Map.of("2", "yes")));
            polls.close(chair, id);

            // Nobody has more than half of all: a second election, in the order of the first.
            assertThat(polls.result(id)).isInstanceOfSatisfying(Result.Choice.class, choice -> {
                assertThat(choice.elected()).isEmpty();
                assertThat(choice.secondElection()).isPresent();
            });
            String second = outcomes.follow(chair, id);
            assertThat(polls.held(second).setting().items()).extracting(Item::name).containsExactly("甲", "乙");
            assertThat(polls.held(second).setting().pass()).isEqualTo(">= 1/3");
            polls.open(chair, second, WORDS);
            come(second, 4);
            read(second, List.of(Map.of("1", "yes"), Map.of("1", "yes"), Map.of("2", "yes"), Map.of("2", "yes")));
            polls.close(chair, second);

            assertThat(polls.result(second)).isInstanceOfSatisfying(Result.Choice.class,
                    choice -> assertThat(choice.runOff()).isPresent());
            String runOff = outcomes.follow(chair, second);
            polls.open(chair, runOff, WORDS);
            come(runOff, 3);
            read(runOff, List.of(Map.of("1", "yes"), Map.of("2", "yes"), Map.of("2", "yes")));
            polls.close(chair, runOff);
            assertThat(polls.result(runOff)).isInstanceOfSatisfying(Result.Choice.class,
                    choice -> assertThat(choice.elected()).containsExactly("2"));
            assertThat(polls.held(runOff).follows()).isEqualTo(second);
        }

        @Test
        void needsMoreNamesThanPlaces() {
            assertThatExceptionOfType(Refused.Incomplete.class)
                    .isThrownBy(() -> polls.draft(chair, STREET, election(2, "甲", "乙")))
                    .satisfies(refused -> assertThat(refused.fields()).containsKey("items"));
        }
    }

    @Nested
    class Hands {

        @Test
        void areAsManyAsCame() throws Exception {
            String id = opened(ready.of(Preset.MOTION).titled("举手").with(List.of(new Item("1", "修路", "", "")), 1), 10);
            hall.present(chair, id, 9);

            assertThatExceptionOfType(Refused.Incomplete.class)
                    .isThrownBy(() -> hall.hands(chair, id, Map.of("1", new Hall.Hands(6, 2, 2))));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> polls.close(chair, id))
                    .withMessage("ballots.hands-not-counted");
            hall.hands(chair, id, Map.of("1", new Hall.Hands(6, 2, 1)));
            hall.present(chair, id, 8);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> polls.close(chair, id))
                    .withMessage("ballots.hands-not-counted");
            hall.present(chair, id, 9);
            polls.close(chair, id);

            assertThat(polls.result(id)).isInstanceOfSatisfying(Result.Motions.class, motions -> {
                assertThat(motions.turnout().present()).isEqualTo(9);
                assertThat(motions.decisions()).singleElement()
                        .satisfies(one -> assertThat(one.passed()).isTrue());
            });
            assertThat(verified(id)).startsWith("WHOLE: 9 ballots");
        }
    }

    @Nested
    class AResult {

        @Test
        void isFinalOnceTheTimeForObjectionsIsOver() {
            String id = opened(1);
            polls.close(chair, id);
            outcomes.announce(chair, id);
            outcomes.object(chair, id, "有人代投", "已查，没有代投。");

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> outcomes.settle(chair, id))
                    .withMessage("ballots.objections-run");
            assertThat(polls.held(id).stage()).isInstanceOf(Stage.Announced.class);
        }
    }
}
