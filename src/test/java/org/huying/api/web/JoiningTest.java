package org.huying.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.huying.people.Role;
import org.junit.jupiter.api.Test;

/** Another system finds what says the same, and the person goes along with it instead of filing anew. */
class JoiningTest extends ApiTest {

    private static final String ALIKE = "/api/v1/opinions/alike";

    @Test
    void findsAnOpenMatterAndGoesAlongWithItOnce() throws InterruptedException {
        String matter = matter("菜场后门的下水道返水，地上全是油污，走路打滑。", "菜场后门下水道返水");
        var search = Map.<String, Object>of("region", STREET, "text", "菜场后门下水道又返水了，油污打滑");
        String found = "";
        for (int i = 0; i < 60 && !found.contains(matter); i++) {
            Thread.sleep(500); // the index is fed beside everything else
            found = residents().post(ALIKE, search).with(200).body().toString();
        }
        assertThat(found).contains(matter, "菜场后门下水道返水").doesNotContain("1391234");

        var system = residents();
        var first = system.post("/api/v1/opinions", joining(matter), "Idempotency-Key", "join").with(201);
        var again = system.post("/api/v1/opinions", joining(matter), "Idempotency-Key", "join").with(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.text("/id")).isNotEqualTo(matter);
        var voice = officer(STREET).get("/api/v1/opinions/" + first.text("/id")).with(200);
        assertThat(voice.text("/stage")).isEqualTo("Joined");
        assertThat(voice.body().get("steps").findValuesAsString("matter")).contains(matter);
    }

    @Test
    void isToldWhereNothingCanBeJoined() {
        assertThat(residents().file(joining("330105003-26-999999")).with(422).text("/type"))
                .endsWith("opinions.join-nowhere");
        assertThat(residents().file(joining("17")).with(422).body().toString()).contains("join");
        String over = matter();
        var follow = residents().file(joining(over)).with(201).text("/follow");
        assertThat(nobody().get("/api/v1/follow/" + follow).with(200).body().toString()).contains(over);
        assertThat(holder(Role.RESIDENT, OTHER_STREET).file(Document.body("region", OTHER_STREET, "text", "路灯",
                "join", over)).with(422).text("/type")).endsWith("opinions.join-elsewhere");
    }

    @Test
    void isNotAskedWithoutAKeyOrWithoutWords() {
        nobody().post(ALIKE, Map.of("region", STREET, "text", "路灯不亮了")).with(401);
        department(0).post(ALIKE, Map.of("region", STREET, "text", "路灯不亮了")).with(403);
        residents().post(ALIKE, Map.of("region", STREET, "text", "")).with(422);
        residents().post(ALIKE, Map.of("region", "999", "text", "路灯不亮了")).with(422);
    }

    private static Map<String, Object> joining(String matter) {
        return Document.body("region", STREET, "join", matter);
    }
}
