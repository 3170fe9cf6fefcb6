package org.huying.ballots.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huying.Refused;
import org.huying.Visitor;
import org.huying.ballots.Gate;
import org.huying.ballots.Marks;
import org.huying.ballots.Owners;
import org.huying.ballots.Result;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Votes in which everybody's name is called: motions by name, and owners by area and head. */
class NamesAreCalledTest extends PollStory {

    @Autowired
    RollCall calls;

    @Autowired
    Estate estate;

    @Autowired
    Proxies proxies;

    private String drafted(Setting setting) {
        return polls.draft(chair, STREET, setting);
    }

    @Nested
    class AMotionByName {

        private String opened() {
            String id = drafted(ready.of(Preset.MOTION).by(Level.NAMED).titled("记名表决")
                    .with(List.of(new Item("1", "修路", "", ""), new Item("2", "种树", "", "")), 1));
            rolls.addNames(chair, id, "甲一\n乙二\n丙三\n丁四\n戊五");
            polls.open(chair, id, WORDS);
            return id;
        }

        @Test
        void writesDownWhoSaidWhatAndTellsIt() throws Exception {
            String id = opened();
            calls.call(chair, id, "1", Map.of("name/甲一", "yes", "name/乙二", "yes", "name/丙三", "yes", "name/丁四", "no",
                    "name/戊五", ""));
            calls.call(chair, id, "2", Map.of("name/甲一", "no", "name/乙二", "no", "name/丙三", "abstain"));

            assertThat(calls.told(id)).as("nobody is told while it runs").isEmpty();
            polls.close(chair, id);

            assertThat(polls.result(id)).isInstanceOfSatisfying(Result.Motions.class, motions -> {
                assertThat(motions.turnout().present()).isEqualTo(4);
                assertThat(motions.decisions()).extracting(Result.Decision::yes).containsExactly(3L, 0L);
                assertThat(motions.decisions()).extracting(Result.Decision::passed).containsExactly(true, false);
            });
            assertThat(verified(id)).startsWith("WHOLE: 4 ballots");
            assertThat(new Visitor(port).get("/open/ballots/" + id).body()).contains("谁怎么表决", "甲一", "戊五");
        }

        @Test
        void putsRightWhatWasWrittenWrong() {
            String id = opened();
            calls.call(chair, id, "1", Map.of("name/甲一", "yes", "name/乙二", "no"));
            calls.call(chair, id, "1", Map.of("name/甲一", "no", "name/乙二", ""));

            assertThat(calls.answers(chair, id)).containsOnlyKeys("name/甲一");
            assertThat(calls.answers(chair, id)).containsEntry("name/甲一", Marks.of(Map.of("1", "no")));
        }

        @Test
        void callsNobodyWhoIsNotOnTheRoll() {
            String id = opened();

            for (var wrong : List.of(Map.of("name/外人", "yes"), Map.of("name/甲一", "maybe"))) {
                assertThatExceptionOfType(Refused.class).isThrownBy(() -> calls.call(chair, id, "1", wrong))
                        .withMessage("web.request-unreadable");
            }
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> calls.call(chair, id, "9", Map.of("name/甲一", "yes")));
        }

        @Test
        void isNotSecretAndGivesNoSecretBallots() throws Exception {
            String id = opened();

            assertThat(new Visitor(port).get("/vote/" + id).status()).isEqualTo(404);
            String code = codes(id).getFirst();
            assertThat(new Phone(port, polls.published(id)).takesBallot(new Visitor(port), code).status())
                    .isEqualTo(422);
        }
    }

    @Nested
    class AnOwnersMeeting {

        private String drafted(boolean special) {
            Setting setting = ready.of(Preset.OWNERS).titled("业主大会").with(List.of(new Item("1", "续聘物业", "", "")), 1);
            var options = setting.options();
            return NamesAreCalledTest.this.drafted(setting.with(new Setting.Options(options.keeper(), false, 1, 1,
                    false, special, options.tie(), 2)));
        }

        private void bring(String id, String table) {
            estate.bring(chair, id, table.getBytes(StandardCharsets.UTF_8), "名册.csv");
        }

        @Test
        void bringsItsUnitsInAndSaysWhichRowsAreWrong() {
            String id = drafted(false);

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> bring(id, "房号,业主,面积\n1-101,张三,88.31\n1-101,李四,90\n1-103,王五,零\n,赵六,5\n"))
                    .withMessage("ballots.units-wrong").satisfies(refused -> assertThat(refused.values().toString())
                            .contains("3", "第 3 行", "重复", "第 4 行", "第 5 行"));
            assertThat(estate.units(chair, id)).isEmpty();
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> bring(id, "房号,姓名\n1,2\n"))
                    .withMessage("ballots.units-columns");
            bring(id, "某小区业主名册\n室号\t产权人\t专有面积（㎡）\n1-101\t张三\t88.31\n1-102\t张三\t1,234.5\n".replace("1,234", "1234"));
            assertThat(estate.sums(chair, id)).isEqualTo(new Estate.Sums(2, 1, 132281));
        }

        @Test
        void letsOthersVoteOnWrittenAuthorityOncePerUnitAndForAFewOnly() throws Exception {
            String id = drafted(false);
            bring(id, "房号,业主,面积\n1-1,甲,90\n1-2,乙,90\n1-3,丙,90\n1-4,丁,90\n1-5,戊,90\n");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> proxies.note(chair, id, "1-1", "龚代理", "书面"))
                    .withMessage("ballots.not-now");
            polls.open(chair, id, WORDS);
            proxies.note(chair, id, "1-1", "龚代理", "11 月 20 日书面委托");
            proxies.note(chair, id, " 1-2 ", " 龚代理 ", "11 月 21 日书面委托");

            for (var wrong : List.of(List.of("1-1", "庚", "书面"), List.of("1-3", "龚代理", "书面"), List.of("9-9", "庚", "书面"),
                    List.of("1-3", "庚", " "), List.of("1-3", "丙", "书面"), List.of("1-3", "", "书面"))) {
                assertThatExceptionOfType(Refused.Incomplete.class).as(wrong.toString()).isThrownBy(
                        () -> proxies.note(chair, id, wrong.get(0), wrong.get(1), wrong.get(2)));
            }
            calls.call(chair, id, "1", Map.of("1-1", "yes", "1-3", "yes", "1-4", "yes", "1-5", "no"));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> proxies.strike(chair, id, "1-1"));
            proxies.strike(chair, id, "1-2");
            assertThatExceptionOfType(Refused.Incomplete.class)
                    .isThrownBy(() -> proxies.note(chair, id, "1-4", "龚代理", "太晚"));
            assertThat(proxies.of(chair, id)).containsExactly(new Proxy("1-1", "龚代理", "11 月 20 日书面委托", "主持人"));
            polls.close(chair, id);

            assertThat(outcome(id).agreeing().checks().getLast().part()).as("one head for each unit").isEqualTo(3);
            assertThat(polls.published(id).json()).contains("\"proxies\":2");
            assertThat(polls.resultFile(id)).contains("\"proxies\":[1]").doesNotContain("龚代理", "1-1");
            assertThat(verified(id)).contains("Voted for in owners' names: 1 units by 1 others, at most 2 each.")
                    .doesNotContain("BROKEN");
            assertThat(new Visitor(port).get("/open/ballots/" + id).body()).contains("1 个专有部分由 1 名受托人")
                    .doesNotContain("龚代理");
        }

        @Test
        void countsAreaAndHeadsExactlyAtTheBorder() throws Exception {
            String id = drafted(false);
            // Nine heads, 900 m²: six take part with 600 m², four of them with 400 m² agree.
            var table = new StringBuilder("房号,业主,面积\n");
            for (int unit = 1; unit <= 9; unit++) {
                table.append("1-").append(unit).append(",业主").append(unit).append(",100\n");
            }
            bring(id, table.toString());
            polls.open(chair, id, WORDS);
            var said = new HashMap<String, String>();
            for (int unit = 1; unit <= 6; unit++) {
                said.put("1-" + unit, unit <= 4 ? "yes" : "no");
            }
            calls.call(chair, id, "1", said);
            polls.close(chair, id);

            assertThat(outcome(id).passed()).as("exactly two thirds take part").isTrue();
            assertThat(polls.resultFile(id)).contains("\"passed 1\"").doesNotContain("area");
            var visitor = new Visitor(port);
            assertThat(visitor.get("/open/ballots/" + id).body()).contains("只公布通过没有").doesNotContain("600", "业主1");
            assertThat(visitor.get("/open/ballots/" + id + "/ballots.jsonl").body()).isEmpty();
            assertThat(verified(id)).contains("CHECKED", "CANNOT TELL").doesNotContain("BROKEN");
        }

        @Test
        void failsByOneHundredthOfASquareMetre() {
            assertThat(specialWith("25.00", "25.00").passed()).as("exactly three quarters of area and heads").isTrue();
            var missed = specialWith("24.99", "25.01");
            assertThat(missed.agreeing().checks()).extracting(Gate.Check::reached).containsExactly(false, true);
        }

        private Owners.Outcome specialWith(String third, String fourth) {
            String id = drafted(true);
            bring(id, "unit,owner,area\n1,A,25\n2,B,25.0\n3,C," + third + "\n4,D," + fourth + "\n");
            polls.open(chair, id, WORDS);
            calls.call(chair, id, "1", Map.of("1", "yes", "2", "yes", "3", "yes", "4", "no"));
            polls.close(chair, id);
            return outcome(id);
        }

        private Owners.Outcome outcome(String id) {
            return java.util.Objects
                    .requireNonNull(((Result.OwnersMeeting) polls.result(id)).decisions().get("1"));
        }

        @Test
        void agreesWithTheCountOfTheSameOwnersByHand() {
            var random = new Random(278);
            String id = drafted(false);
            var table = new StringBuilder("房号,业主,面积\n");
            var units = new ArrayList<Owners.Unit>();
            for (int unit = 0; unit < 150; unit++) {
                long area = 3000 + random.nextInt(15000);
                String owner = "业主" + random.nextInt(120);
                units.add(new Owners.Unit("2-" + unit, owner, area));
                table.append("2-").append(unit).append(',').append(owner).append(',')
                        .append(java.math.BigDecimal.valueOf(area, 2)).append('\n');
            }
            bring(id, table.toString());
            polls.open(chair, id, WORDS);
            var said = new HashMap<String, String>();
            units.forEach(unit -> said.put(unit.id(), List.of("yes", "yes", "yes", "no", "abstain", "")
                    .get(random.nextInt(6))));
            calls.call(chair, id, "1", said);
            polls.close(chair, id);
            said.values().removeIf(String::isEmpty);

            assertThat(outcome(id)).isEqualTo(new Owners(units, false).count(said));
            assertThat(polls.resultFile(id)).contains("area ").contains(" heads ");
        }
    }
}
