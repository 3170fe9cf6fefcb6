package org.huying.opinions.sameness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.huying.DistrictTest;
import org.huying.erasure.Erasure;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.opinions.Voices;
import org.huying.opinions.Receipt;
import org.huying.people.Person;
import org.huying.vault.Identity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The index is fed from the database, and whatever happens to it, the database is what counts. */
@DistrictTest
class AlikeIndexTest {

    private static final String YUNFAN = "330105003003";

    @Autowired
    AlikeStore store;

    @Autowired
    Opinions opinions;

    @Autowired
    Voices voices;

    @Autowired
    Erasure erasure;

    @TempDir
    Path folder;

    @Nested
    class TwoProcesses {

        @Test
        void answerTheSameThoughOneWasFedBitByBitAndTheOtherAtOnce() {
            AlikeIndex bitByBit = index("one");
            bitByBit.feed();
            for (int i = 0; i < 20; i++) {
                Receipt filed = file("小区第" + i + "号充电桩又坏了，电动车没地方充电，希望尽快修好");
                if (i % 3 == 0) {
                    opinions.withdraw(filed.key(), "");
                }
                bitByBit.feed();
            }
            AlikeIndex atOnce = index("two");
            atOnce.feed();

            for (String written : List.of("充电桩坏了没法充电", "路灯不亮", "楼道里堆满杂物", "广场舞声音太大", "河边有异味")) {
                assertThat(ids(atOnce, written)).as(written).isEqualTo(ids(bitByBit, written));
            }
            assertThat(candidates(bitByBit, "第1号充电桩坏了")).isNotEmpty();
            bitByBit.destroy();
            atOnce.destroy();
        }

        @Test
        void haveAFolderEach() {
            AlikeIndex one = index("shared");
            AlikeIndex two = index("shared");
            one.feed();
            two.feed();

            assertThat(ids(two, known())).isNotEmpty().isEqualTo(ids(one, known()));
            one.destroy();
            two.destroy();
        }
    }

    @Nested
    class WhatWasLost {

        @Test
        void isMadeAnewWhileTheProgramRuns() throws IOException {
            AlikeIndex index = index("lost");
            index.feed();
            List<OpinionId> before = ids(index, known());
            delete(folder.resolve("lost"));

            index.feed();

            assertThat(before).isNotEmpty();
            assertThat(ids(index, known())).isEqualTo(before);
            index.destroy();
        }

        @Test
        void isMadeAnewWhereItIsBroken() throws IOException {
            AlikeIndex index = index("broken");
            index.feed();
            List<OpinionId> before = ids(index, known());
            index.destroy();
            try (var files = Files.walk(folder.resolve("broken"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.writeString(file, "nonsense");
                }
            }

            AlikeIndex again = index("broken");
            again.feed();

            assertThat(ids(again, known())).isNotEmpty().isEqualTo(before);
            again.destroy();
        }
    }

    @Nested
    class FilingAnOpinion {

        @Test
        void goesOnWhereThereIsNoIndex() throws IOException {
            Path file = Files.writeString(folder.resolve("no-folder"), "a file where the folder should be");
            AlikeIndex none = new AlikeIndex(store, opinions, file);
            none.feed();
            Alike alike = new Alike(store, none, opinions, voices);

            Receipt filed = file("没有索引的时候也要能反映问题");

            assertThat(opinions.find(filed.id())).isPresent();
            assertThat(alike.openLike("路灯不亮，晚上很黑", YUNFAN)).isEmpty();
        }
    }

    @Nested
    class WordsThatWereErased {

        @Test
        void leaveTheIndex() {
            AlikeIndex index = index("erased");
            Receipt filed = file("我家住在鹅卵石巷，隔壁养了三头骆驼");
            index.feed();
            assertThat(candidates(index, "鹅卵石巷的骆驼")).contains(filed.id().value());

            erasure.wish(filed.key(), true);
            index.feed();

            assertThat(candidates(index, "鹅卵石巷的骆驼")).doesNotContain(filed.id().value());
            index.destroy();
        }
    }

    private AlikeIndex index(String name) {
        return new AlikeIndex(store, opinions, folder.resolve(name));
    }

    private List<OpinionId> ids(AlikeIndex index, String written) {
        return new Alike(store, index, opinions, voices).openLike(written + "，请处理", "").stream().map(Likely::id)
                .toList();
    }

    /** What an open matter of the demonstration says. */
    private String known() {
        return store.alive(YUNFAN.substring(0, 9), java.time.Instant.EPOCH).stream()
                .filter(line -> line.state() == AlikeStore.State.OPEN).findFirst().orElseThrow().body();
    }

    private static List<String> candidates(AlikeIndex index, String written) {
        return index.candidates(new org.huying.likeness.Text("", "", written),
                AlikeIndex.tags(YUNFAN, AlikeStore.State.WAITING), 10);
    }

    private Receipt file(String text) {
        return opinions.file(new Filing(UUID.randomUUID(), YUNFAN, "", Channel.WEB, "", text, "", Identity.NONE, false),
                Person.ANYONE);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
