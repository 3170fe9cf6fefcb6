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

/** What new polls begin with: ready sets that an administrator changes. */
class SetsAndFilesTest extends PollStory {

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
