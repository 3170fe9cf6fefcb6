package org.huying.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huying.HuyingTest;
import org.huying.Refused;
import org.huying.matters.Matter;
import org.huying.matters.Matters;
import org.huying.opinions.Categories;
import org.huying.opinions.FollowKey;
import org.huying.opinions.Opinion;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.opinions.Stage;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HuyingTest
class ImportsTest {

    @Autowired
    Imports imports;
    @Autowired
    Opinions opinions;
    @Autowired
    Matters matters;
    @Autowired
    Vault vault;
    @Autowired
    Places places;
    @Autowired
    Categories categories;

    /** Numbers that no other test has used. */
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void register() {
        Examples.register(places, categories);
    }

    @Nested
    class GoodRows {

        @Test
        void withAnAnswerAreAcceptedAndClosedWithIt() {
            Outcome.Filed filed = (Outcome.Filed) run(twoRows(), false).getFirst();

            Matter matter = matters.shownToAll(org.huying.matters.MatterId.of(filed.id()));
            assertThat(matter.isBrought()).isTrue();
            assertThat(matter.region()).isEqualTo("330105003001");
            assertThat(matter.opened().title()).hasToString("路灯不亮");
            assertThat(matter.opened().publicText()).hasToString("长征桥边路灯坏了，\n请打【电话】找【姓名】");
            assertThat(matter.answeredBefore().orElseThrow().text()).hasToString("网友【姓名】您好：已修好。");
            assertThat(matter.filedAt()).isEqualTo(Instant.parse("2019-04-25T01:32:09Z"));
        }

        @Test
        void keepTheOwnWordsWholeAndThePersonInTheVault() {
            Opinion opinion = opinion(run(twoRows(), false).getFirst());

            assertThat(opinion.filed().text()).hasToString("路灯不亮\n长征桥边路灯坏了，\n请打13812345678找张三丰");
            assertThat(vault.phoneForNotice(java.util.Objects.requireNonNull(opinion.speaker())))
                    .isEqualTo("13812345678");
        }

        @Test
        void withoutAnAnswerWaitForScreening() {
            Opinion opinion = opinion(run(twoRows(), false).get(1));

            assertThat(opinion.stage()).isInstanceOf(Stage.Waiting.class);
            assertThat(opinion.region()).isEqualTo("330105003000");
            assertThat(opinion.filed().place()).hasToString("文二路口");
            assertThat(opinion.filedAt()).isEqualTo(Instant.parse("2019-04-26T02:00:00Z"));
            assertThat(opinion.recordedAt()).isAfter("2026-01-01T00:00:00Z");
        }

        @Test
        void areTakenAtOnceWhereTheTaskSaysSo() {
            Opinion opinion = opinion(run(twoRows(), true).get(1));

            assertThat(opinion.accepted()).hasValueSatisfying(one -> assertThat(one.title()).hasToString("停车难"));
            assertThat(matters.find(opinion.id())).hasValueSatisfying(matter -> {
                assertThat(matter.isBrought()).isFalse();
                assertThat(matter.opened().answerBy().start()).isEqualTo("2019-04-26");
            });
        }

        @Test
        void mayHaveTheLongestRealText() {
            String text = "长".repeat(4900);

            assertThat(opinion(run("编号,内容\n" + unique + "," + text + "\n", true).getFirst()).filed().text())
                    .hasToString(text);
        }

        @Test
        void keepALongTitleInTheirText() {
            String title = "楼上漏水，物业一直推诿不处理，已经三个月了，请有关部门协调解决，谢谢，天花板都已经发霉脱落";
            Opinion opinion = opinion(run("编号,标题,内容\n" + unique + "," + title + ",请管一管\n", true).getFirst());

            assertThat(opinion.accepted().orElseThrow().title().toString()).endsWith("…").hasSizeLessThanOrEqualTo(40);
            assertThat(opinion.accepted().orElseThrow().publicText()).hasToString(title + "\n请管一管");
        }

        @Test
        void openTheirPageForNobodyWhoKnowsTheirNumber() {
            Entry entry = ((Verdict.Good) check(twoRows()).getFirst()).entry();
            run(twoRows(), false);

            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> opinions.followedBy(guessed(entry.key(Examples.STATION))));
        }
    }

    @Nested
    class Repeating {

        @Test
        void filesNothingTwice() {
            List<Outcome> first = run(twoRows(), false);
            List<Outcome> second = run(twoRows(), false);

            assertThat(second).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.There.class));
            assertThat(second).extracting(outcome -> ((Outcome.There) outcome).id())
                    .isEqualTo(first.stream().map(outcome -> ((Outcome.Filed) outcome).id()).toList());
        }

        @Test
        void goesByTextAndDateWhereThereIsNoNumber() {
            String table = "内容,时间\n夜里有噪音" + unique + ",2026-03-01\n夜里有噪音" + unique + ",2026-03-02\n";
            run(table, false);

            assertThat(run(table + "夜里有噪音" + unique + ",2026-03-03\n", false)).extracting(Object::getClass)
                    .containsExactly(Outcome.There.class, Outcome.There.class, Outcome.Filed.class);
        }

        @Test
        void takesRowsThatWereMended() {
            String header = "编号,内容,时间\n";
            List<Outcome> first = run(header + unique + "a,路灯,2026-03-01\n" + unique + "b,路灯,2026-03-32\n", false);
            List<Outcome> second = run(header + unique + "a,路灯,2026-03-01\n" + unique + "b,路灯,2026-03-31\n", false);

            assertThat(first.get(1)).isInstanceOf(Outcome.Refused.class);
            assertThat(second).extracting(Object::getClass).containsExactly(Outcome.There.class, Outcome.Filed.class);
        }
    }

    @Nested
    class Cells {

        @Test
        void areEachJudged() {
            String row = "1,,2026-13-01,没有,2020-01-01\n";

            assertThat(check("编号,内容,时间,电话,答复时间\n" + row).getFirst()).isInstanceOfSatisfying(Verdict.Bad.class, bad -> {
                assertThat(sentence(bad, 0)).isEmpty();
                assertThat(sentence(bad, 1)).isEqualTo("imports.text-missing");
                assertThat(sentence(bad, 2)).isEqualTo("imports.date-unreadable");
                assertThat(sentence(bad, 3)).isEqualTo("opinions.phone-wrong");
                assertThat(sentence(bad, 4)).isEmpty();
            });
        }

        @Test
        void mayNotLieInTheFutureNorLongAgo() {
            List<Verdict> verdicts = check("内容,时间\n路灯,2999-01-01\n路灯,1066-10-14\n");

            assertThat(verdicts).extracting(verdict -> sentence(verdict, 1))
                    .containsExactly("imports.date-ahead", "imports.date-long-ago");
        }

        @Test
        void thatAreTooLongAreRefusedAndNotCut() {
            String long5 = "长".repeat(5001);

            assertThat(sentence(check("内容\n" + long5 + "\n").getFirst(), 0)).isEqualTo("web.field-long");
            assertThat(sentence(check("内容,答复\n路灯," + "长".repeat(10_001) + "\n").getFirst(), 1))
                    .isEqualTo("web.field-long");
        }

        @Test
        void thatSpillOverTheHeaderStopTheRow() {
            assertThat(sentence(check("编号,内容\n1,路灯,不亮\n").getFirst(), -1)).isEqualTo("imports.cells-too-many");
        }

        @Test
        void withAnUnknownCategoryOrADoneStateAreOnlyRemarkedUpon() {
            Verdict verdict = check("内容,类别,状态\n路灯,城建,已办理\n").getFirst();

            assertThat(verdict).isInstanceOf(Verdict.Good.class);
            assertThat(sentence(verdict, 1)).isEqualTo("imports.category-unknown");
            assertThat(sentence(verdict, 2)).isEqualTo("imports.done-without-answer");
        }

        @Test
        void withOneNumberAndTwoTextsAreAMistake() {
            List<Verdict> verdicts = check("编号,内容\n1,路灯\n1,路灯\n1,垃圾\n");

            assertThat(verdicts).extracting(verdict -> sentence(verdict, 0)).containsExactly("", "",
                    "imports.number-twice");
        }

        @Test
        void nameAStreetOnlyWithinReach() {
            List<Verdict> verdicts = check("内容,地点\n路灯,拱墅区米市巷街道\n路灯,浙江省杭州市拱墅区小河街道长征桥社区\n路灯,长征桥社区3幢楼下\n");

            assertThat(verdicts).extracting(verdict -> ((Verdict.Good) verdict).entry())
                    .extracting(Entry::region, Entry::place).containsExactly(
                            org.assertj.core.groups.Tuple.tuple("330105003000", "拱墅区米市巷街道"),
                            org.assertj.core.groups.Tuple.tuple("330105003001", ""),
                            org.assertj.core.groups.Tuple.tuple("330105003001", "长征桥社区3幢楼下"));
        }
    }

    @Nested
    class Tasks {

        @Test
        void areForThoseWhoWorkForTheStation() {
            Person elsewhere = new Person("5f0c2f9a-0000-4000-8000-000000000003", "",
                    List.of(new Grant(Role.STATION_OFFICER, "330105001", "IMP-MS")));

            assertThat(imports.stationsFor(elsewhere)).isEmpty();
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> imports.check(sheet(twoRows()), task(twoRows(), false), elsewhere))
                    .withMessage("imports.station-unknown");
        }

        @Test
        void needAColumnThatSaysWhatWasSaid() {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> check("编号,时间\n1,2026-01-01\n"))
                    .withMessage("imports.no-text-column");
        }

        @Test
        void giveNoMeaningToTwoColumns() {
            Sheet sheet = sheet("编号,内容\n1,路灯\n");
            var task = new Task(Examples.STATION, Columns.of(List.of("TEXT", "TEXT")), false);

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> imports.check(sheet, task, Examples.OFFICER))
                    .withMessage("imports.column-twice");
        }
    }

    private String twoRows() {
        return Examples.TWO_ROWS.replace("\n1,", "\n" + unique + "1,").replace("\n2,", "\n" + unique + "2,");
    }

    private static String sentence(Verdict verdict, int column) {
        return verdict.of(column).map(remark -> remark.sentence().key()).orElse("");
    }

    private Sheet sheet(String table) {
        return imports.read(Examples.utf8(table), "登记表.csv");
    }

    private Task task(String table, boolean accept) {
        return new Task(Examples.STATION, Columns.recognise(sheet(table).header()), accept);
    }

    private List<Verdict> check(String table) {
        return imports.check(sheet(table), task(table, false), Examples.OFFICER);
    }

    private List<Outcome> run(String table, boolean accept) {
        var outcomes = new ArrayList<Outcome>();
        imports.run(sheet(table), task(table, accept), Examples.OFFICER, outcomes::addAll);
        return outcomes;
    }

    private Opinion opinion(Outcome outcome) {
        OpinionId id = ((Outcome.Filed) outcome).id();
        return opinions.opinion(id);
    }

    /** The secret key that follows from a filing's key for what people file themselves. */
    private static FollowKey guessed(UUID filing) {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(("follow " + filing).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return new FollowKey(java.util.Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(java.util.Arrays.copyOf(digest, 18)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
