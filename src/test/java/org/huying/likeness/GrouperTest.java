package org.huying.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GrouperTest {

    private static final String SMOKE = "楼下烧烤店油烟直排，晚上开窗全是油烟味，烧烤摊营业到凌晨两点，请管一管油烟";
    private static final String CRACKS = "房子刚交楼板就开裂，承重墙有裂缝，开发商只肯抹灰遮盖裂缝，请查质量";

    private final List<Text> texts = new ArrayList<>();

    @Nested
    class Texts {

        @Test
        void withOneTroubleAtOnePlaceAreTogether() {
            background();
            int one = add("云松区梅林苑小区烧烤油烟扰民", SMOKE);
            int other = add("梅林苑小区楼下油烟太大", "云松区梅林苑的烧烤店排油烟，每天营业到凌晨，油烟味散不掉");

            assertThat(together(one, other)).isTrue();
        }

        @Test
        void withAnotherTroubleAtThePlaceAreApart() {
            background();
            int one = add("云松区梅林苑小区烧烤油烟扰民", SMOKE);
            int other = add("云松区梅林苑小区楼板开裂", CRACKS);

            assertThat(together(one, other)).isFalse();
        }

        @Test
        void withTheSameSentencesAtAnotherPlaceAreApart() {
            background();
            int one = add("云松区梅林苑小区烧烤油烟扰民", SMOKE);
            add("云松区梅林苑小区油烟扰民", SMOKE);
            int other = add("江畔区沁芳园小区烧烤油烟扰民", SMOKE);
            add("江畔区沁芳园小区油烟扰民", SMOKE);

            assertThat(together(one, other)).isFalse();
        }

        /** The same two texts as above, with one reason taken away. */
        @Test
        void withTheSameSentencesAreTogetherOnceThePlaceIsTheSame() {
            background();
            int one = add("云松区梅林苑小区烧烤油烟扰民", SMOKE);
            add("云松区梅林苑小区油烟扰民", SMOKE);
            int other = add("云松区梅林苑小区烧烤油烟扰民", SMOKE);

            assertThat(together(one, other)).isTrue();
        }

        @Test
        void withTheSameSentencesAreApartWhereOnlyTheyNameTheirPlaces() {
            background();
            int one = add("烧烤油烟扰民", "我住在青禾苑。" + SMOKE);
            int other = add("烧烤油烟扰民", "我住在听涛里弄。" + SMOKE);

            assertThat(together(one, other)).isFalse();
        }

        /** Among few texts too: what only they say counts against it. */
        @Test
        void thatShareAWayOfSpeakingAndNothingElseAreApart() {
            background();
            int one = add("早点铺的垃圾车凌晨扰民", "五六点就有垃圾车倒桶装车，桶盖敲得很响，老人心脏不好，天不亮就被吵醒");
            int other = add("沿河酒吧音响凌晨扰民", "客人唱歌喝酒到三点，低音震得窗户都响，孩子第二天还要上课");

            assertThat(together(one, other)).isFalse();
        }

        @Test
        void sayWhereByTheirPlaceAsWell() {
            background();
            int one = add("烧烤油烟扰民", SMOKE, "云松区梅林苑小区");
            add("油烟扰民", SMOKE, "云松区梅林苑小区");
            int other = add("烧烤油烟扰民", SMOKE, "江畔区沁芳园小区");
            add("油烟扰民", SMOKE, "江畔区沁芳园小区");

            assertThat(together(one, other)).isFalse();
        }
    }

    @Nested
    class Groups {

        @Test
        void tellThePlaceAndTheWordsTheyStandOn() {
            background();
            int one = add("云松区梅林苑小区烧烤油烟扰民", SMOKE);
            add("云松区梅林苑小区油烟太大", SMOKE);

            Group group = groups().stream().filter(some -> some.members().contains(one)).findFirst().orElseThrow();

            assertThat(group.places()).anyMatch(place -> place.contains("林苑"));
            assertThat(group.words()).contains("油烟");
            assertThat(group.members()).contains(group.middle());
        }

        @Test
        void holdEveryTextOnce() {
            background();

            assertThat(groups().stream().flatMap(group -> group.members().stream())).hasSize(texts.size())
                    .doesNotHaveDuplicates();
        }

        @Test
        void areTheSameEachTime() {
            background();

            assertThat(groups()).isEqualTo(groups());
        }

        /** What hundreds copied from each other does not hide what others said in words of their own. */
        @Test
        void takeInWhatIsAlikeHoweverOftenTheSameWordsWereSent() {
            background();
            int one = add("云松区梅林苑小区烧烤油烟扰民", SMOKE);
            int other = add("梅林苑小区楼下油烟太大", "云松区梅林苑的烧烤店排油烟，每天营业到凌晨，油烟味散不掉");
            for (int i = 0; i < 100; i++) {
                add("云松区梅林苑小区烧烤油烟扰民", SMOKE);
                add("梅林苑小区楼下油烟太大", "云松区梅林苑的烧烤店排油烟，每天营业到凌晨，油烟味散不掉");
            }

            assertThat(together(one, other)).isTrue();
            assertThat(groups().stream().mapToInt(group -> group.members().size()).max()).hasValue(202);
        }

        @Test
        void ofNothingAreNone() {
            assertThat(Grouper.group(List.of())).isEmpty();
        }
    }

    /** Other opinions, so that it can be told what is rare. */
    private void background() {
        String[] places = {"云松区柳巷", "江畔区东风路", "江畔区竹山村", "云松区新华街", "石桥区河东小区", "石桥区南湖花园"};
        String[] troubles = {"路灯坏了一个月没有人修，晚上很黑", "公交车半小时才来一趟，老人等得辛苦", "自来水发黄，停水不通知",
                "广场舞音乐声音太大，影响孩子学习", "占道停车堵住消防车，消防车进不来", "垃圾桶满了没有清运，夏天发臭", "退休金什么时候调整，怎么办手续",
                "医院挂号难，排队三小时", "学校门口没有斑马线，接送孩子危险", "下水道堵塞，污水流到路面"};
        for (String trouble : troubles) {
            for (String place : places) {
                add(place + trouble.substring(0, 6), place + "的" + trouble);
            }
        }
    }

    private int add(String title, String body) {
        return add(title, body, "");
    }

    private int add(String title, String body, String place) {
        texts.add(new Text(String.valueOf(texts.size()), title, body, place, ""));
        return texts.size() - 1;
    }

    private boolean together(int one, int other) {
        return groups().stream().anyMatch(group -> group.members().contains(one) && group.members().contains(other));
    }

    private List<Group> groups() {
        return Grouper.group(texts);
    }
}
