package org.huying.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.huying.people.Role;
import org.huying.photos.Pictures;
import org.junit.jupiter.api.Test;

/** From filing to closing, each role with a key of its own. */
class LifecycleTest extends ApiTest {

    private static final String PHONE = "13912345678";

    @Test
    void goesFromFilingToClosingAndEveryOperationAnswers() {
        goesFromFilingToClosing();
        goesRoundByReturnsObjectionsAndSuggestions();
        turnsAwayWhatAStationMayNotTake();
        for (String register : List.of("regions", "stations", "categories", "departments")) {
            assertThat(nobody().get("/api/v1/" + register).with(200).body().get("items")).isNotEmpty();
        }

        residents().post("/api/v1/opinions/alike", Map.of("region", STREET, "text", "路灯不亮，晚上看不清")).with(200);

        assertThat(OtherSystem.ANSWERED).containsAll(document().operations().stream().map(Document.Operation::name)
                .filter(name -> !SamenessTest.isAboutIt(name)).toList());
    }

    private void goesFromFilingToClosing() {
        var body = lamp();
        body.put("speaker", Map.of("name", "施美琴", "phone", PHONE));
        body.put("point", Map.of("longitude", 120.1318, "latitude", 30.3148));
        body.put("photos", List.of(residents().photo("/api/v1/photos", Pictures.takenAtHome(Color.RED))));
        var receipt = residents().file(body).with(201);
        String id = receipt.text("/id");
        String follow = "/api/v1/follow/" + receipt.text("/follow");
        String opinion = receipt.header("Location");
        String matter = "/api/v1/matters/" + id;
        var officer = officer(STREET);
        var committee = committee();
        var lead = department(0);
        var helper = department(1);

        assertThat(officer.get("/api/v1/opinions?stage=Waiting&limit=100").body().get("items").findValuesAsString("id"))
                .contains(id);
        officer.act(opinion + "/ask", 1, "question", "是哪一盏？").with(200);
        nobody().post(follow + "/add", Map.of("text", "靠公交站的那一盏。", "photos", List
                .of(nobody().photo(follow + "/photos", Pictures.takenAtHome(Color.GREEN))))).with(200);
        var taken = officer.act(opinion + "/accept", 3, "title", "小河佳苑北门路灯不亮", "publicText", "北门路灯不亮。")
                .with(200);
        assertThat(taken.text("/stage")).isEqualTo("Accepted");

        int seen = 1;
        seen = holder(Role.DEPUTY, people.deputies("330105003").getFirst().code()).act(matter + "/take", seen)
                .with(200).seq();
        seen = committee.act(matter + "/route", seen, "tier", "STREET", "reason", "两个社区都要用。").with(200).seq();
        seen = committee.act(matter + "/assign", seen, "lead", code(0), "helpers", List.of(code(1))).with(200).seq();
        seen = lead.act(matter + "/accept", seen).with(200).seq();
        seen = helper.act(matter + "/help", seen, "text", "我单位已清理占道堆物。").with(200).seq();
        seen = lead.act(matter + "/note", seen, "note", "与物业约了周一。").with(200).seq();
        seen = lead.act(matter + "/progress", seen, "note", "材料已到。", "open", true).with(200).seq();
        var planned = lead.act(matter + "/plan", seen, "milestones", List.of(Map.of("what", "换好灯头", "by",
                LocalDate.now(org.huying.web.Text.ZONE).plusDays(2).toString()))).with(200);
        assertThat(planned.text("/route/0/what")).isEqualTo("换好灯头");
        lead.act(matter + "/reach", planned.seq(), "milestone", 2, "note", "已换。").with(422);
        var reached = lead.act(matter + "/reach", planned.seq(), "milestone", 1, "note", "三盏都换好了。").with(200);
        assertThat(reached.text("/route/0/reachedOn")).isNotEmpty();
        seen = reached.seq();
        seen = lead.act(matter + "/contact", seen, "way", "FACE_TO_FACE", "note", "在现场见面。").with(200).seq();
        seen = lead.act(matter + "/pause", seen, "reason", "WAITING_FOR_PERSON", "note", "等确认时间。").with(200).seq();
        seen = lead.act(matter + "/resume", seen).with(200).seq();
        seen = lead.act(matter + "/reply", seen, "outcome", "SOLVED", "text", "路灯已修好。", "photos",
                List.of(lead.photo("/api/v1/photos", Pictures.takenAtHome(Color.BLUE)))).with(200).seq();
        showsPhotosToEach(matter, follow, lead);
        nobody().post(follow + "/rate", Map.of("attitude", "SATISFIED", "result", "SATISFIED")).with(200);
        seen = officer.act(matter + "/question", seen + 1, "done", "已修好", "satisfied", "满意", "followedUp", "复看正常")
                .with(200).seq();
        var closed = officer.post(matter + "/close", Map.of(), "If-Match", "\"" + seen + "\"").with(200);

        assertThat(closed.text("/stage")).isEqualTo("Closed");
        assertThat(closed.header("ETag")).isEqualTo("\"" + (seen + 1) + "\"");
        showsToEachWhatIsMeantForThem(matter, opinion, follow, officer, lead);
    }

    private void showsPhotosToEach(String matter, String follow, OtherSystem lead) {
        var inside = lead.get(matter).body().get("photos");
        assertThat(inside.findValuesAsString("source")).containsExactly("OPINION", "OPINION", "DEPARTMENT");
        inside.forEach(photo -> {
            String address = photo.get("address").asString();
            assertThat(Pictures.tellsWhere(lead.picture(address))).isFalse();
            assertThat(nobody().picture(address)).hasSize(photo.get("open").asBoolean()
                    ? lead.picture(address).length
                    : 0);
        });
        assertThat(nobody().get(matter).body().get("photos").findValuesAsString("source"))
                .containsExactly("DEPARTMENT");
        assertThat(nobody().get(follow).body().at("/matter/photos")).hasSize(3)
                .allSatisfy(photo -> assertThat(nobody().picture(photo.get("address").asString())).isNotEmpty());
    }

    private void showsToEachWhatIsMeantForThem(String matter, String opinion, String follow, OtherSystem officer,
            OtherSystem lead) {
        var open = nobody().get(matter);
        var inside = lead.get(matter);
        var own = nobody().get(follow);

        assertThat(kinds(open)).doesNotContain("Noted", "HelperReplied", "Added").contains("Progressed", "Replied");
        assertThat(kinds(inside)).contains("Noted", "HelperReplied");
        assertThat(open.response().body()).doesNotContain("等确认时间", "SATISFIED", "与物业");
        assertThat(inside.response().body()).contains("等确认时间").doesNotContain("SATISFIED");
        assertThat(own.text("/opinion/text")).contains("路灯坏了三天");
        assertThat(own.response().body()).contains("SATISFIED").doesNotContain("与物业");
        assertThat(List.of(open, inside, own, officer.get(opinion), officer.get("/api/v1/opinions?limit=100")))
                .allSatisfy(answer -> assertThat(answer.response().body()).doesNotContain(PHONE, "施美琴"));
        assertThat(open.text("/answerBy/basis")).isNotEmpty();
    }

    private void goesRoundByReturnsObjectionsAndSuggestions() {
        var receipt = residents().file(lamp()).with(201);
        String follow = "/api/v1/follow/" + receipt.text("/follow");
        String matter = "/api/v1/matters/" + receipt.text("/id");
        var committee = committee();
        var first = department(0);
        var second = department(1);
        officer(STREET).act(receipt.header("Location") + "/accept", 1, "title", "路灯", "publicText", "路灯不亮。");

        int seen = committee.act(matter + "/assign", 1, "lead", code(0)).with(200).seq();
        var away = first.act(matter + "/return", seen, "reason", "由市政管养。").with(200);
        assertThat(away.text("/stage")).as("it has left the reach and is shown as to anybody").isEqualTo("Returned");
        seen = committee.act(matter + "/assign", away.seq(), "lead", code(1)).with(200).seq();
        seen = second.act(matter + "/return", seen, "reason", "不在红线内。").with(200).seq();
        var ruled = committee.act(matter + "/rule", seen, "lead", code(0), "reasoning", "在其养护范围内。").with(200);
        LocalDate due = LocalDate.parse(ruled.text("/replyBy"));
        var asked = first.act(matter + "/extend", ruled.seq(), "reason", "等管线会签。", "until", due.plusDays(1)
                .toString()).with(200);
        seen = committee.act(matter + "/deny", asked.seq(), "reason", "已到汛期。").with(200).seq();
        seen = first.act(matter + "/extend", seen, "reason", "等管线会签。", "until", due.plusDays(1).toString()).with(200)
                .seq();
        var granted = committee.act(matter + "/grant", seen).with(200);
        assertThat(granted.text("/replyBy")).isEqualTo(due.plusDays(1).toString());
        first.act(matter + "/reply", granted.seq(), "outcome", "NOT_NOW", "text", "暂无条件。").with(200);
        seen = nobody().post(follow + "/object", Map.of("text", "隔壁都修了。")).with(200).body().at("/matter/seq").asInt();
        seen = committee.act(matter + "/answer-objection", seen, "reason", "经复核属实。").with(200).seq();
        seen = committee.act(matter + "/reopen", seen, "reason", "现在有条件了。").with(200).seq();
        seen = committee.act(matter + "/route", seen, "tier", "STREET", "reason", "由街道统筹。").with(200).seq();
        var suggested = holder(Role.DEPUTY, people.deputies("330105003").getFirst().code())
                .act(matter + "/hand-up", seen, "suggestion", "建议纳入改造。", "hard", true).with(200);
        assertThat(suggested.text("/tier")).isEqualTo("SUGGESTION");
        var withdrawn = nobody().post(follow + "/withdraw", Map.of("reason", "搬走了。")).with(200);
        assertThat(withdrawn.text("/matter/stage")).isEqualTo("Withdrawn");
    }

    private void turnsAwayWhatAStationMayNotTake() {
        var receipt = residents().file(lamp()).with(201);
        var away = officer(STREET).act(receipt.header("Location") + "/turn-away", 1, "reason", "LITIGATION", "address",
                "请向区法院立案庭提出。").with(200);

        assertThat(away.text("/stage")).isEqualTo("TurnedAway");
        assertThat(nobody().get("/api/v1/follow/" + receipt.text("/follow")).text("/opinion/steps/1/text"))
                .isEqualTo("请向区法院立案庭提出。");
        assertThat(nobody().get("/api/v1/matters?limit=1&view=OPEN").body().get("items")).hasSize(1);
    }

    private static List<String> kinds(OtherSystem.Answer answer) {
        return StreamSupport.stream(answer.body().get("steps").spliterator(), false)
                .map(step -> step.get("kind").asString()).toList();
    }
}
