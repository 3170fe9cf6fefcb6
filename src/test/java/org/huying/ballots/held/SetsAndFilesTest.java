package org.huying.ballots.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.huying.Refused;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What new polls begin with: ready sets that an administrator changes. */
class SetsAndFilesTest extends PollStory {

    @Autowired
    Lots lots;

    @Nested
    class AmongEqualProjects {

        private String drafted(String tie) {
            Setting setting = ready.of(Preset.PROJECTS).titled("并列").under("30", "greedy_votes", "1")
                    .with(List.of(new Item("1", "甲", "20", ""), new Item("2", "乙", "20", ""),
                            new Item("3", "丙", "20", "")), 1);
            String id = polls.draft(chair, STREET,
                    setting.with(setting.options().keptBy(Keeper.WORDS).tied(tie)));
            rolls.addNames(chair, id, "甲一\n乙二");
            return id;
        }

        @Test
        void aLotIsDrawnThatTheServerSealedBeforeAnybodyVoted() throws Exception {
            String id = drafted("lot");
            polls.open(chair, id, WORDS);
            String secret = jdbc.sql("select lot from ballots.poll where id = ?").param(id).query(String.class)
                    .single();
            assertThat(polls.published(id).json()).contains("\"tie\":\"lot\"", "\"lot\":\"").doesNotContain(secret);
            var page = new org.huying.Visitor(port).get("/open/ballots/" + id).body();
            assertThat(page).contains("抽签").doesNotContain(secret);
            together(codes(id), code -> voter(id, code).casts(java.util.Map.of("1", "yes", "2", "yes", "3", "yes")));
            polls.close(chair, id);

            assertThat(polls.resultFile(id)).contains("\"lot\":\"" + secret + "\"");
            assertThat(polls.result(id)).isInstanceOfSatisfying(org.huying.ballots.Result.Projects.class,
                    result -> assertThat(polls.resultFile(id))
                            .contains("funded " + result.selection().ids(result.election()).getFirst()));
            assertThat(verified(id)).startsWith("WHOLE: 2 ballots");
            assertThat(new org.huying.Visitor(port).get("/open/ballots/" + id).body()).contains("抽签种子", "起了作用");
        }

        @Test
        void aLotIsDrawnByHandBeforeTheBallotsAreCounted() throws Exception {
            String id = drafted("drawn");
            polls.open(chair, id, WORDS);
            together(codes(id), code -> voter(id, code).casts(java.util.Map.of("1", "yes")));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> polls.close(chair, id))
                    .withMessage("ballots.lot-not-drawn");
            for (String order : List.of("", "1 2", "1 2 2", "1 2 3 4", "3 2 1 1")) {
                assertThatExceptionOfType(Refused.Incomplete.class).as(order)
                        .isThrownBy(() -> lots.draw(chair, id, "孙师傅", "监票人", order));
            }
            assertThatExceptionOfType(Refused.Incomplete.class)
                    .isThrownBy(() -> lots.draw(chair, id, "", " ", "3 2 1"))
                    .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("by", "before"));
            lots.draw(chair, id, "孙师傅", "监票人老吴", "1、2、3");
            lots.draw(chair, id, "孙师傅", "监票人老吴", " 3 2,1 ");
            lots.draw(chair, id, "孙师傅", "监票人老吴", "3 2 1"); // a double click
            polls.close(chair, id);

            assertThat(polls.resultFile(id)).contains(
                    "\"drawn\":{\"by\":\"孙师傅\",\"before\":\"监票人老吴\",\"order\":[\"3\",\"2\",\"1\"]}", "funded 1");
            assertThat(verified(id)).contains("Lot drawn by hand by 孙师傅", "WHOLE: 2 ballots");
            assertThat(new org.huying.Visitor(port).get("/open/ballots/" + id).body())
                    .contains("孙师傅抽签，在场：监票人老吴。先后：丙（3 号）、乙（2 号）、甲（1 号）。", "共记过 2 次");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> lots.draw(chair, id, "x", "y", "1 2 3"))
                    .withMessage("ballots.not-now");
        }

        @Test
        void nobodyDrawsWhereTheRuleIsAnother() {
            String id = drafted("file");
            polls.open(chair, id, WORDS);

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> lots.draw(chair, id, "x", "y", "1 2 3"))
                    .withMessage("ballots.not-now");
        }

        @Test
        void onlyWhatIsOfferedMayBeChosen() {
            assertThatExceptionOfType(Refused.Incomplete.class).isThrownBy(() -> drafted("lot:my own seed"));
        }

        @Test
        void anOlderPollIsAsItWasFrozen() {
            var old = new tools.jackson.databind.json.JsonMapper().readValue(
                    """
                    {"keeper":"WORDS","writeIns":false,"pointsInAll":10,"pointsForOne":5,"comments":false,"special":false}""",
                    Setting.Options.class);

            assertThat(old.tie()).isEqualTo("votes,cost,id");
        }
    }

    @Nested
    class AReadySet {

        private Person administrator(String region) {
            return Person.of(UUID.randomUUID(), "管理员", List.of(new Grant(Role.ADMINISTRATOR, region, "")));
        }

        @Test
        void changesForPollsToComeAndForNoOther() {
            Ready.Set before = ready.set(Preset.SATISFACTION);
            String id = polls.draft(chair, STREET,
                    before.setting().titled("已有").with(List.of(new Item("1", "一", "", "")), 1));
            Setting other = new Setting(Preset.SATISFACTION, Level.PAPER, "", "", List.of(), 1, 3, "", "greedy_votes",
                    "1",
                    ">= 2/3", before.setting().passBase(), "", before.setting().quorumOf(), 8, 10, null);
            ready.put(administrator(""), Preset.SATISFACTION, other, "街道议事会章程第九条");

            assertThat(ready.set(Preset.SATISFACTION)).satisfies(set -> {
                assertThat(set.basis()).isEqualTo("街道议事会章程第九条");
                assertThat(set.setting().floor()).isEqualTo(8);
                assertThat(set.setting().level()).isEqualTo(Level.PAPER);
            });
            assertThat(polls.held(id).setting().floor()).isEqualTo(before.setting().floor());
            ready.put(administrator(""), Preset.SATISFACTION, before.setting(), before.basis());
            assertThat(ready.of(Preset.SATISFACTION)).isEqualTo(before.setting());
        }

        @Test
        void isTheDistrictsAloneAndSaysItsBasis() {
            Setting setting = ready.of(Preset.MOTION);

            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> ready.put(administrator(STREET), Preset.MOTION, setting, "依据"));
            assertThatExceptionOfType(Refused.Incomplete.class)
                    .isThrownBy(() -> ready.put(administrator(""), Preset.MOTION, setting, " "));
        }
    }
}
