package org.huying.ballots.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huying.Refused;
import org.huying.ballots.Result;
import org.huying.people.Person;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ballots with points, with an order, and with names written in. */
class OtherBallotsTest extends PollStory {

    @Autowired
    Outcomes outcomes;

    @Autowired
    Spellings spellings;

    private String opened(Setting setting, int voters) {
        String id = polls.draft(chair, STREET, setting.with(setting.options().keptBy(Keeper.WORDS)).by(Level.SECRET));
        var names = new StringBuilder();
        for (int i = 0; i < voters; i++) {
            names.append("代表").append(i).append('\n');
        }
        rolls.addNames(chair, id, names.toString());
        polls.open(chair, id, WORDS);
        return id;
    }

    private void vote(String id, List<Map<String, String>> ballots) throws Exception {
        List<String> codes = codes(id);
        assertThat(together(java.util.stream.IntStream.range(0, ballots.size()).boxed().toList(),
                i -> voter(id, codes.get(i)).casts(ballots.get(i)).status())).allMatch(status -> status == 200);
    }

    private static final List<Item> THREE = List.of(new Item("1", "修路", "", ""), new Item("2", "种树", "", ""),
            new Item("3", "装灯", "", ""));

    @Nested
    class Points {

        @Test
        void addUpAndNobodyGivesMoreThanThereAre() throws Exception {
            String id = opened(ready.of(Preset.POINTS).titled("打分").with(THREE, 1), 3);
            List<String> codes = codes(id);
            Phone phone = voter(id, codes.getFirst());

            assertThat(phone.casts(Map.of("1", "5", "2", "5", "3", "1")).field("refused"))
                    .isEqualTo("ballots.not-filled-in-right");
            assertThat(phone.casts(Map.of("1", "6")).status()).isEqualTo(422);
            assertThat(phone.casts(Map.of("1", "5", "2", "5")).status()).isEqualTo(200);
            voter(id, codes.get(1)).casts(Map.of("2", "3"));
            polls.close(chair, id);

            assertThat(polls.result(id)).isInstanceOfSatisfying(Result.Standings.class, standings -> {
                assertThat(standings.sums()).containsEntry("1", 5L).containsEntry("2", 8L);
                assertThat(standings.first()).containsExactly("2");
            });
            assertThat(verified(id)).startsWith("WHOLE: 2 ballots");
        }

        @Test
        void thatAreEqualAtTheBorderAreVotedOnAgain() throws Exception {
            String id = opened(ready.of(Preset.POINTS).titled("打分").with(THREE, 1), 2);
            vote(id, List.of(Map.of("1", "5"), Map.of("2", "5")));
            polls.close(chair, id);

            String next = outcomes.follow(chair, id);
            assertThat(polls.held(next).setting().items()).extracting(Item::name).containsExactly("修路", "种树");
        }
    }

    @Nested
    class AnOrder {

        @Test
        void isCountedByPlaces() throws Exception {
            String id = opened(ready.of(Preset.RANKING).titled("排序").with(THREE, 2), 3);
            Phone skips = voter(id, codes(id).getFirst());
            assertThat(skips.casts(Map.of("1", "1", "2", "3")).field("refused"))
                    .isEqualTo("ballots.not-filled-in-right");
            skips.casts(Map.of("3", "1", "2", "2", "1", "3"));
            vote(id, List.of(Map.of("3", "1"), Map.of("2", "1", "3", "2")));
            polls.close(chair, id);

            assertThat(polls.result(id)).isInstanceOfSatisfying(Result.Standings.class,
                    standings -> assertThat(standings.sums()).isEqualTo(Map.of("1", 1L, "2", 5L, "3", 8L)));
            assertThat(verified(id)).startsWith("WHOLE: 3 ballots");
        }
    }

    @Nested
    class AnotherName {

        private Setting election(boolean writeIns) {
            Setting setting = ready.of(Preset.CHOICE).titled("选举").with(THREE, 2);
            return writeIns ? setting.with(setting.options().withWriteIns()) : setting;
        }

        @Test
        void countsWhereItMayBeWritten() throws Exception {
            String id = opened(election(true), 3);
            vote(id, List.of(Map.of("周小明", "yes", "1", "yes"), Map.of("周小明", "yes"), Map.of("周小明", "yes", "2", "yes")));
            polls.close(chair, id);

            assertThat(polls.result(id)).isInstanceOfSatisfying(Result.Choice.class, choice -> {
                assertThat(choice.votes()).containsEntry("周小明", 3L);
                assertThat(choice.elected()).containsExactly("周小明");
            });
            assertThat(verified(id)).startsWith("WHOLE: 3 ballots");
            String second = outcomes.follow(chair, id);
            assertThat(polls.held(second).setting().places()).isEqualTo(1);
        }

        @Test
        void isOneWithAnotherSpellingIfTwoTellersSaySoBeforeTheResultIsTold() throws Exception {
            String id = opened(election(true), 5);
            vote(id, List.of(Map.of("周小明", "yes", "周晓明", "yes"), Map.of("周晓明", "yes"), Map.of("周小明", "yes"),
                    Map.of("修路一", "yes")));
            polls.close(chair, id);
            Person second = Person.of(UUID.randomUUID(), "第二名计票人", chair.grants());
            assertThat(spellings.written(chair, id)).containsEntry("周小明", 2L).containsEntry("周晓明", 2L);

            spellings.propose(chair, id, "周晓明", "周小明");
            spellings.propose(second, id, "修路一", "1");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> spellings.confirm(chair, id, "周晓明"))
                    .withMessage("ballots.spelling-second");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> outcomes.announce(chair, id))
                    .withMessage("ballots.spelling-waits");
            for (var chain : List.of(List.of("周小明", "1"), List.of("周晓明", "修路一"), List.of("修路一", "周晓明"))) {
                assertThatExceptionOfType(Refused.Incomplete.class)
                        .isThrownBy(() -> spellings.propose(chair, id, chain.getFirst(), chain.getLast()));
            }
            spellings.confirm(second, id, "周晓明");
            spellings.withdraw(chair, id, "修路一");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> outcomes.announce(chair, id))
                    .withMessage("ballots.spelling-unsigned");
            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> spellings.file(id));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> spellings.sign(chair, id, "别人猜的口令猜不中"))
                    .withMessage("ballots.words-wrong");
            spellings.sign(chair, id, WORDS);

            assertThat(polls.result(id)).isInstanceOfSatisfying(Result.Choice.class, choice -> {
                assertThat(choice.votes()).containsEntry("周小明", 3L).doesNotContainKey("周晓明").containsEntry("1", 0L);
                assertThat(choice.elected()).containsExactly("周小明");
            });
            assertThat(verified(id)).contains("周晓明 was taken as 周小明, by 主持人, 第二名计票人", "WHOLE: 4 ballots");
            assertThat(polls.held(id).history().steps().getLast().step()).isEqualTo(
                    new Step.Spelled(id, org.huying.ballots.urn.Receipt.digest(spellings.file(id))));
            var page = new org.huying.Visitor(port).get("/open/ballots/" + id).body();
            assertThat(page).contains("“周晓明”就是“周小明”", "names.json");
            var names = folder.resolve("names.json");
            java.nio.file.Files.writeString(names, java.nio.file.Files.readString(names).replace("votes 3", "votes 2"));
            assertThat(Checker.verdict(folder)).contains("counted: votes 3 周小明", "BROKEN",
                    "names.json: the signature of board key 2 does not hold");
            outcomes.announce(chair, id);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> spellings.propose(chair, id, "修路一", "1"))
                    .withMessage("ballots.not-now");
        }

        @Test
        void isNoPlaceForAnythingElse() throws Exception {
            String id = opened(election(true), 1);
            Phone phone = voter(id, codes(id).getFirst());

            for (String other : List.of("13812345678", "看这里 http://a.cn", "x", "长".repeat(30))) {
                assertThat(phone.casts(Map.of(other, "yes")).field("refused")).as(other)
                        .isEqualTo("ballots.not-filled-in-right");
            }
        }

        @Test
        void countsNowhereElse() throws Exception {
            String id = opened(election(false), 1);

            assertThat(voter(id, codes(id).getFirst()).casts(Map.of("周小明", "yes")).status()).isEqualTo(422);
        }

        @Test
        void standsInTheSecondElectionWhenItHadVotes() throws Exception {
            String id = opened(election(true), 5);
            vote(id, List.of(Map.of("周小明", "yes"), Map.of("周小明", "yes"), Map.of("1", "yes"), Map.of("2", "yes")));
            polls.close(chair, id);

            String second = outcomes.follow(chair, id);
            assertThat(polls.held(second).setting().items()).extracting(Item::name).contains("周小明");
        }
    }

    @Nested
    class Wizard {

        @Test
        void saysWhatNumbersAreWrong() {
            Setting points = ready.of(Preset.POINTS).titled("打分").with(THREE, 9);
            assertThatExceptionOfType(Refused.Incomplete.class).isThrownBy(() -> polls.draft(chair, STREET,
                    points.with(new Setting.Options(Keeper.WORDS, false, 0, 7, false, false, null, null))))
                    .satisfies(refused -> assertThat(refused.fields()).containsKeys("places", "pointsInAll"));
        }
    }
}
