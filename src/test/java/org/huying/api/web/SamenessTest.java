package org.huying.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.huying.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Another system looks after what is the same: finds it, merges, tells apart, splits; and reads topics. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamenessTest extends ApiTest {

    private static final String OPINIONS = "/api/v1/opinions/";
    private static final String MATTERS = "/api/v1/matters/";

    private static final Pattern ABOUT_IT = Pattern.compile(
            ".*(/topics.*|/merge|/split|/apart|/part|-offer|/offer-back|/make-key|/supervise|/end-key|[}]/alike)");

    @Autowired
    JdbcClient jdbc;

    /** Whether an operation is tried here, and not in the life of one opinion. */
    static boolean isAboutIt(String operation) {
        return ABOUT_IT.matcher(operation).matches();
    }

    @AfterAll
    void everyOperationAboutItHasAnswered() {
        assertThat(OtherSystem.ANSWERED).containsAll(document().operations().stream().map(Document.Operation::name)
                .filter(SamenessTest::isAboutIt).toList());
    }

    @Test
    void findsJoinsAndPartsAnOpinion() throws InterruptedException {
        String matter = matter();
        String waiting = residents().file(lamp()).with(201).text("/id");
        var officer = officer(STREET);
        JsonNode found = officer.get(OPINIONS + waiting + "/alike").with(200).body();
        for (int i = 0; i < 60 && !found.toString().contains(matter); i++) {
            Thread.sleep(500); // the index is fed beside everything else
            found = officer.get(OPINIONS + waiting + "/alike").with(200).body();
        }
        assertThat(found.get("likely").findValuesAsString("id")).contains(matter).doesNotContain(waiting);

        officer.act(OPINIONS + waiting + "/merge", 1, "into", "330105003-26-999999").with(422);
        assertThat(officer.act(OPINIONS + waiting + "/merge", 1, "into", matter).with(200).text("/stage"))
                .isEqualTo("Joined");
        officer.act(OPINIONS + waiting + "/merge", 1, "into", matter).with(409);
        assertThat(officer.act(OPINIONS + waiting + "/part", 2, "title", "路灯", "publicText", "另一盏路灯不亮。",
                "category", "").with(200).text("/stage")).isEqualTo("Accepted");
        officer(OTHER_STREET).get(OPINIONS + waiting + "/alike").with(404);
        department(0).get(OPINIONS + waiting + "/alike").with(403);
    }

    @Test
    void tellsApartForGood() {
        String matter = matter();
        String waiting = residents().file(lamp()).with(201).text("/id");
        var officer = officer(STREET);

        officer.act(OPINIONS + waiting + "/apart", 1, "other", matter).with(200);

        assertThat(officer.get(OPINIONS + waiting + "/alike").with(200).body().get("likely").findValuesAsString("id"))
                .doesNotContain(matter);
    }

    @Test
    void mergesAndSplitsMatters() {
        String one = matter();
        String other = matter();
        var committee = committee();

        var merged = committee.act(MATTERS + one + "/merge", 1, "into", other, "reason", "同一盏灯").with(200);
        assertThat(merged.text("/stage")).isEqualTo("Withdrawn");
        committee.act(MATTERS + one + "/merge", 1, "into", other, "reason", "同一盏灯").with(409);
        holder(Role.STREET_COMMITTEE, OTHER_STREET).act(MATTERS + one + "/split", 2).with(404);
        assertThat(committee.act(MATTERS + one + "/split", 2).with(200).text("/stage")).isEqualTo("Opened");
        committee.get(MATTERS + one + "/alike").with(200);
        nobody().get(MATTERS + one + "/alike").with(401);
    }

    @Test
    void proposesToAnotherStreetWhichTakesOrDeclines() {
        String here = matter();
        String there = jdbc.sql("""
                select id from matters.matter
                 where street = '330105005' and stage in ('Assigned', 'Working') and hand_down is null and key_since is null
                 limit 1""").query(String.class).single();
        var others = holder(Role.STREET_COMMITTEE, OTHER_STREET);

        assertThat(committee().act(MATTERS + here + "/merge", 1, "into", there, "reason", "同一条路").with(200)
                .text("/stage")).isEqualTo("Opened");
        assertThat(others.act(MATTERS + here + "/decline-offer", 2, "reason", "不在一条路上").with(200).body()
                .toString()).isNotEmpty();
        others.act(MATTERS + here + "/take-offer", 3).with(422);
        committee().act(MATTERS + here + "/merge", 3, "into", there, "reason", "同一条路").with(200);
        committee().act(MATTERS + here + "/offer-back", 4, "reason", "不提了").with(200);
        committee().act(MATTERS + here + "/merge", 5, "into", there, "reason", "就是同一条路").with(200);
        assertThat(others.act(MATTERS + here + "/take-offer", 6).with(200).text("/stage")).isEqualTo("Withdrawn");
    }

    @Test
    void readsTopicsAsEverybodyDoes() throws InterruptedException {
        nobody().get("/api/v1/topics?region=999").with(422);
        JsonNode topics = nobody().get("/api/v1/topics?region=" + STREET).with(200).body().get("topics");
        for (int i = 0; i < 240 && topics.isEmpty(); i++) {
            Thread.sleep(500); // they are reckoned a little after the district is there
            topics = nobody().get("/api/v1/topics?region=" + STREET).with(200).body().get("topics");
        }
        assertThat(topics).isNotEmpty();
        topics.forEach(topic -> assertThat(
                nobody().get("/api/v1/topics/" + topic.get("id").asString()).with(200).body().get("matters").size())
                .isPositive());
        nobody().get("/api/v1/topics/" + UUID.randomUUID()).with(404);
        nobody().get("/api/v1/topics/nothing").with(404);
    }

    @Test
    void putsAMatterUnderKeySupervisionAndListsIt() {
        String id = matter();
        var committee = committee();
        committee.act(MATTERS + id + "/make-key", 1, "theme", "没有", "reason", "反复", "basis", "会议", "leader", "工委")
                .with(422);

        var key = committee.act(MATTERS + id + "/make-key", 1, "theme", "城市管理", "reason", "反复", "basis", "第九次会议",
                "leader", "工委").with(200);

        assertThat(key.text("/key/theme")).isEqualTo("城市管理");
        assertThat(key.body().get("key").has("noteBy")).as("no department is at work").isFalse();
        committee.act(MATTERS + id + "/supervise", 2, "onSite", true, "text", "去看了", "inside", "内部话").with(200);
        assertThat(nobody().get(MATTERS + id).with(200).body().toString()).contains("去看了").doesNotContain("内部话");
        assertThat(nobody().get("/api/v1/matters?key=true&region=" + STREET).with(200).body().toString()).contains(id);
        department(0).act(MATTERS + id + "/end-key", 3, "reason", "不要了").with(404);
        assertThat(committee.act(MATTERS + id + "/end-key", 3, "reason", "已办好").with(200).body().has("key"))
                .isFalse();
    }
}
