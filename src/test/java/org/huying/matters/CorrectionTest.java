package org.huying.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huying.DistrictTest;
import org.huying.Refused;
import org.huying.Visitor;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.Opinions;
import org.huying.opinions.Receipt;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.photos.Chosen;
import org.huying.vault.Identity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an office wrote for others is corrected; nothing else changes by it. */
@DistrictTest
class CorrectionTest {

    private static final Person OFFICER = person(Role.STATION_OFFICER, "330105003", "GS-XH-02");
    private static final Person COMMITTEE = person(Role.STREET_COMMITTEE, "330105003", "");
    private static final Person DEPARTMENT = person(Role.DEPARTMENT, "330105", "GS-DCG");
    private static final Person HELPER = person(Role.DEPARTMENT, "330105", "GS-DYL");
    private static final Person DEPUTY = person(Role.DEPUTY, "330105003", "d01");
    private static final String WRONG = "已请住三楼的牛大旺搬走煤气罐。";
    private static final String RIGHT = "煤气罐已经搬走。";

    @Autowired
    Opinions opinions;
    @Autowired
    Matters matters;
    @Autowired
    CommitteeDesk committee;
    @Autowired
    DepartmentDesk department;
    @Autowired
    DeputyDesk deputies;
    @Autowired
    PersonDesk persons;
    @Autowired
    CorrectionDesk corrections;
    @Autowired
    JdbcClient jdbc;
    @LocalServerPort
    int port;

    private Receipt receipt;
    private MatterId id;

    /** The answer is its sixth step, the committee's reason its second. */
    @BeforeEach
    void isAnswered() {
        receipt = opinions.file(new Filing(UUID.randomUUID(), "330105003003", "GS-XH-02", Channel.WALK_IN, "",
                "楼道里放着煤气罐", "", new Identity("王大锤", "13900005566", ""), false), OFFICER);
        opinions.accept(receipt.id(), 1, OFFICER, "楼道里放着煤气罐", "楼道里放着煤气罐。", "");
        id = MatterId.of(receipt.id());
        committee.route(id, 1, COMMITTEE, Tier.STREET, "社区搬不动，转街道");
        committee.assign(id, 2, COMMITTEE, "GS-DCG", List.of("GS-DYL"), "");
        department.accept(id, 3, DEPARTMENT);
        department.progress(id, 4, DEPARTMENT, "明天去看，找牛大旺", false, Chosen.NONE);
        department.reply(id, 5, DEPARTMENT, Outcome.SOLVED, WRONG, null, Chosen.NONE);
    }

    @Nested
    class AnAnswer {

        @Test
        void readsCorrectedWhereverItIsRead() {
            var chu = new Visitor(port);
            chu.post("/sign-in", Map.of("login", "h-dcg", "password", DistrictTest.PASSWORD, "next", ""));
            assertThat(chu.get("/matters/" + id.value()).body()).contains("/correct/6\"")
                    .doesNotContain("/correct/2\"");
            assertThat(chu.get("/matters/" + id.value() + "/correct/6").body()).contains(WRONG);

            var answer = chu.post("/matters/" + id.value() + "/correct/6",
                    Map.of("seen", "6", "text1", RIGHT, "mistake", "PERSONAL"));

            assertThat(answer.status()).isEqualTo(303);
            for (String address : List.of("/open/matters/" + id.value(), "/follow/" + receipt.key().value(),
                    "/matters/" + id.value(), "/api/v1/matters/" + id.value())) {
                assertThat(chu.get(address).body()).as(address).contains(RIGHT).doesNotContain(WRONG);
            }
            assertThat(chu.get("/open/matters/" + id.value()).body()).contains("（含有个人信息）", "更正了“答复：已解决");
            assertThat(jdbc.sql("select text from ledger.words where subject = ?").param(id.subject())
                    .query(String.class).list()).contains(RIGHT).doesNotContain(WRONG);
        }

        @Test
        void keepsAllButItsWords() {
            var before = row();
            correct(DEPARTMENT, 6, RIGHT);

            assertThat(row()).isEqualTo(before);
            persons.rate(receipt.key(), Grade.SATISFIED, Grade.SATISFIED, "");
            deputies.question(id, seen(), OFFICER, "好了", "满意", "还在");
            deputies.close(id, seen(), OFFICER);
            correct(DEPARTMENT, 6, "煤气罐已搬走。");
            assertThat(matters.shownToAll(id).lastAnswer().orElseThrow().text()).hasToString("煤气罐已搬走。");
            assertThat(matters.shownToAll(id).stage()).isInstanceOf(Stage.Closed.class);
        }

        @Test
        void isToldOfToThePersonOnce() {
            jdbc.sql("update notices.message set sent_at = now() where number = ?").param(id.value()).update();
            correct(DEPARTMENT, 6, RIGHT);
            correct(DEPARTMENT, 6, "煤气罐已搬走。");
            correct(COMMITTEE, 2, "社区搬不动，请街道办");

            assertThat(jdbc.sql("select kind from notices.message where number = ? and sent_at is null")
                    .param(id.value()).query(String.class).list()).containsExactly("CORRECTED");
        }
    }

    @Nested
    class WhoCorrects {

        @Test
        void isWhoeverWroteItAndWhoeverAnswersForWhatIsPublic() {
            Matter matter = matters.shownToAll(id);

            assertThat(CorrectionDesk.mayCorrect(matter, DEPARTMENT)).containsExactly(6);
            assertThat(CorrectionDesk.mayCorrect(matter, HELPER)).isEmpty();
            assertThat(CorrectionDesk.mayCorrect(matter, DEPUTY)).isEmpty();
            assertThat(CorrectionDesk.mayCorrect(matter, OFFICER)).containsExactlyInAnyOrder(2, 6);
            assertThat(CorrectionDesk.mayCorrect(matter, COMMITTEE)).containsExactlyInAnyOrder(2, 6);
            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> correct(HELPER, 6, RIGHT));
            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> correct(DEPARTMENT, 5, RIGHT));
        }
    }

    @Nested
    class ACorrection {

        @Test
        void saysSomethingElseAndWhy() {
            refuses("matters.correct-same", () -> correct(DEPARTMENT, 6, WRONG));
            assertThatExceptionOfType(Refused.Incomplete.class)
                    .isThrownBy(() -> corrections.correct(id, seen(), DEPARTMENT, 6, List.of(" "), null))
                    .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("text1", "mistake"));
        }

        @Test
        void tellsNobodyWhoSpoke() {
            refuses("opinions.words-tell-speaker", () -> correct(DEPARTMENT, 6, "谢谢王大锤。"));
            assertThat(matters.shownToAll(id).lastAnswer().orElseThrow().text()).hasToString(WRONG);
        }

        @Test
        void comesTooLateWhereSomebodyWasFaster() {
            assertThatExceptionOfType(Refused.SomeoneWasFaster.class).isThrownBy(
                    () -> corrections.correct(id, 5, DEPARTMENT, 6, List.of(RIGHT), Mistake.MISPRINT));
        }
    }

    private void correct(Person by, int place, String text) {
        corrections.correct(id, seen(), by, place, List.of(text), Mistake.PERSONAL);
    }

    private int seen() {
        return matters.shownToAll(id).seen();
    }

    /** What lists know of it. */
    private String row() {
        return jdbc.sql("select matter::text from matters.matter where id = ?").param(id.value()).query(String.class)
                .single();
    }

    private static void refuses(String why, Runnable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::run).matches(refused -> refused.key().equals(why));
    }

    private static Person person(Role role, String region, String unit) {
        return Person.of(UUID.randomUUID(), "童", List.of(new Grant(role, region, unit)));
    }
}
