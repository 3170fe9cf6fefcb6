package org.huying.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikenessIndexTest {

    private static final Text LAMP = new Text("lamp", "幸福路路灯不亮", "幸福路的路灯坏了一周");
    private static final Text LAMP_TOO = new Text("lamp-too", "路灯坏了", "幸福路路灯一直不亮，走路害怕");
    private static final Text RIVER = new Text("river", "河水发臭", "工厂排污，河水发黑");
    private static final Text MIXED = new Text("mixed", "WiFi断了", "图书馆的ＷＩＦＩ连不上，5G也没有");

    @TempDir
    Path folder;

    @Nested
    class Nearest {

        @Test
        void areThoseThatSayTheSameFirst() {
            try (var index = filled(folder)) {
                List<Near> near = index.nearest(new Text("asked", "", "幸福路的路灯又坏了"), Set.of(), 10);

                assertThat(near).extracting(Near::id).containsExactly("lamp", "lamp-too");
                assertThat(near.getFirst().likeness()).isBetween(0.3, 1.0);
                assertThat(near.getFirst().shared()).contains("幸福路的路灯");
            }
        }

        @Test
        void areAsAlikeAsCanBeWhereTheTextIsTheSame() {
            try (var index = filled(folder)) {
                Text same = new Text("asked", LAMP.title(), LAMP.body());

                assertThat(index.nearest(same, Set.of(), 1).getFirst().likeness()).isGreaterThan(0.999);
            }
        }

        @Test
        void areNotTheTextItself() {
            try (var index = filled(folder)) {
                assertThat(index.nearest(LAMP, Set.of(), 10)).extracting(Near::id).containsExactly("lamp-too");
            }
        }

        @Test
        void haveAllTagsAskedFor() {
            try (var index = filled(folder)) {
                index.add(LAMP_TOO, Set.of("open", "street-2"));

                assertThat(index.nearest(new Text("asked", "", "路灯坏了"), Set.of("open", "street-2"), 10))
                        .extracting(Near::id).containsExactly("lamp-too");
            }
        }

        @Test
        void takeFullWidthAndCapitalsForTheSame() {
            try (var index = filled(folder)) {
                assertThat(index.nearest(new Text("asked", "", "wifi连不上"), Set.of(), 10)).extracting(Near::id)
                        .containsExactly("mixed");
            }
        }

        @Test
        void areNoneWhereNothingIsShared() {
            try (var index = filled(folder)) {
                assertThat(index.nearest(new Text("asked", "", "养老金"), Set.of(), 10)).isEmpty();
                assertThat(index.nearest(new Text("asked", "", ""), Set.of(), 10)).isEmpty();
            }
        }
    }

    @Nested
    class Texts {

        @Test
        void areInThePlaceOfThoseBefore() {
            try (var index = filled(folder)) {
                index.add(new Text("lamp", "", "退休金何时发"), Set.of());

                assertThat(index.size()).isEqualTo(4);
                assertThat(index.nearest(new Text("asked", "", "退休金"), Set.of(), 10)).extracting(Near::id)
                        .containsExactly("lamp");
            }
        }

        @Test
        void areGoneOnceRemoved() {
            try (var index = filled(folder)) {
                index.remove("lamp");

                assertThat(index.nearest(new Text("asked", "", "幸福路的路灯"), Set.of(), 10)).extracting(Near::id)
                        .containsExactly("lamp-too");
            }
        }
    }

    @Nested
    class AfterAStart {

        @Test
        void whatWasKeptIsThereWithItsMark() {
            try (var index = filled(folder)) {
                index.keep("4711");
            }
            try (var index = LikenessIndex.open(folder)) {
                assertThat(index.mark()).isEqualTo("4711");
                assertThat(index.nearest(new Text("asked", "", "幸福路的路灯"), Set.of(), 10)).hasSize(2);
            }
        }

        @Test
        void whatWasNotKeptIsToBeFedAgainFromTheMark() {
            try (var index = LikenessIndex.open(folder)) {
                index.add(LAMP, Set.of());
                index.keep("1");
                index.add(RIVER, Set.of());
            }
            try (var index = LikenessIndex.open(folder)) {
                assertThat(index.mark()).isEqualTo("1");
                assertThat(index.size()).isEqualTo(1);
                index.add(RIVER, Set.of());
                assertThat(index.size()).isEqualTo(2);
            }
        }

        @Test
        void anIndexFedAnewAnswersAsTheOneThatWasKept(@TempDir Path other) {
            Text asked = new Text("asked", "", "幸福路的路灯又坏了");
            try (var first = filled(folder)) {
                first.keep("4");
            }
            try (var kept = LikenessIndex.open(folder); var anew = filled(other)) {
                assertThat(kept.nearest(asked, Set.of(), 10)).isEqualTo(anew.nearest(asked, Set.of(), 10));
            }
        }
    }

    @Nested
    class Marks {

        @Test
        void areWhereBothSayTheSame() {
            String text = "昨晚，幸福路的路灯又坏了！";

            assertThat(Shared.ranges(text, "反映幸福路的路灯坏了", 2))
                    .extracting(range -> text.substring(range.from(), range.to()))
                    .containsExactly("幸福路的路灯", "坏了");
        }

        @Test
        void areWhereTheyStandInTheTextAsItWasTyped() {
            String text = "图书馆　ＷＩＦＩ坏了";

            assertThat(Shared.ranges(text, "wifi", 2)).containsExactly(new Shared.Range(4, 8));
        }
    }

    private static LikenessIndex filled(Path folder) {
        var index = LikenessIndex.open(folder);
        for (Text text : List.of(LAMP, LAMP_TOO, RIVER, MIXED)) {
            index.add(text, Set.of("open"));
        }
        return index;
    }
}
