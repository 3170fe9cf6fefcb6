package org.huying.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SuggesterTest {

    private static final String[] TRAFFIC = {"公交车", "红绿灯", "斑马线", "停车位", "堵车", "车道", "司机", "路口", "地铁", "站台"};
    private static final String[] NATURE = {"油烟", "污水", "噪音", "垃圾", "粉尘", "河水", "臭味", "废气", "绿化", "扬尘"};
    private static final String[] SCHOOL = {"学位", "老师", "补课", "家长", "校服", "作业", "招生", "食堂", "幼儿园", "班级"};
    private static final String[] PLAIN = {"请领导", "关注", "希望", "尽快", "解决", "谢谢", "多次", "反映", "没有", "回复"};

    @Nested
    class Suggestions {

        @Test
        void followThePastCases() {
            assertThat(Suggester.learn(cases(40)).suggest(text("站台旁的公交车总是晚点")).label()).isEqualTo("交通");
        }

        @Test
        void tellThePastCasesTheyFollow() {
            List<Case> cases = cases(40);
            cases.add(new Case(new Text("this-one", "小学食堂", "食堂饭菜是冷的，家长不满"), "教育"));

            Hint hint = Suggester.learn(cases).suggest(text("食堂饭菜是冷的"));

            assertThat(hint.label()).isEqualTo("教育");
            assertThat(hint.like().getFirst().id()).isEqualTo("this-one");
            assertThat(hint.like()).hasSizeLessThanOrEqualTo(5).isSortedAccordingTo(
                    (one, other) -> Double.compare(other.likeness(), one.likeness()));
        }

        @Test
        void tellTheWordsThatDecided() {
            Hint hint = Suggester.learn(cases(40)).suggest(text("希望解决油烟"));

            assertThat(hint.because()).extracting(Hint.Word::words).contains("油烟");
        }

        @Test
        void areOtherOnceTheWordsThatDecidedAreOthers() {
            var suggester = Suggester.learn(cases(40));

            Hint before = suggester.suggest(text("希望尽快解决油烟"));
            Hint after = suggester.suggest(text("希望尽快解决补课"));

            assertThat(before.label()).isEqualTo("环境");
            assertThat(after.label()).isEqualTo("教育");
        }

        @Test
        void areLessSureWithoutTheWordsThatDecided() {
            var suggester = Suggester.learn(cases(40));

            assertThat(suggester.suggest(text("希望尽快解决")).confidence())
                    .isLessThan(suggester.suggest(text("希望尽快解决油烟")).confidence());
        }

        @Test
        void learnFromWhatPeopleCorrect() {
            List<Case> cases = cases(40);
            Text drone = text("无人机在楼顶盘旋");
            String before = Suggester.learn(cases).suggest(drone).label();
            String corrected = before.equals("交通") ? "教育" : "交通";
            for (int i = 0; i < 5; i++) {
                cases.add(new Case(new Text("drone" + i, "", "无人机在小区楼顶盘旋" + i), corrected));
            }

            assertThat(Suggester.learn(cases).suggest(drone).label()).isEqualTo(corrected);
        }

        @Test
        void giveAProbabilityToEveryLabel() {
            Hint hint = Suggester.learn(cases(40)).suggest(text("公交车"));

            assertThat(hint.confidence() + hint.others().stream().mapToDouble(Hint.Chance::confidence)
                    .sum()).isCloseTo(1, within(1e-6));
        }
    }

    @Nested
    class Learning {

        @Test
        void takesASingleCase() {
            Hint hint = Suggester.learn(List.of(new Case(text("路灯"), "照明"))).suggest(text("路灯不亮"));

            assertThat(hint.label()).isEqualTo("照明");
            assertThat(hint.others()).isEmpty();
        }

        @Test
        void takesTextsWithoutWords() {
            List<Case> cases = cases(10);
            cases.add(new Case(new Text("none", "", ""), "交通"));

            assertThat(Suggester.learn(cases).suggest(text("……")).label()).isIn("交通", "环境", "教育");
        }

        @Test
        void isTheSameEachTime() {
            List<Case> cases = cases(40);

            assertThat(Suggester.learn(cases).suggest(text("公交车")))
                    .isEqualTo(Suggester.learn(cases).suggest(text("公交车")));
        }
    }

    private static Text text(String body) {
        return new Text("asked", "", body);
    }

    private static List<Case> cases(int ofEach) {
        var random = new Random(4);
        var cases = new ArrayList<Case>();
        for (int i = 0; i < ofEach; i++) {
            cases.add(some("交通", TRAFFIC, i, random));
            cases.add(some("环境", NATURE, i, random));
            cases.add(some("教育", SCHOOL, i, random));
        }
        return cases;
    }

    private static Case some(String label, String[] words, int number, Random random) {
        var body = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            body.append(words[random.nextInt(words.length)]).append(PLAIN[random.nextInt(PLAIN.length)]).append('，');
        }
        return new Case(new Text(label + number, "", body.toString()), label);
    }
}
