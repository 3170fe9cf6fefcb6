package org.huying.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.huying.people.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReachTest extends ApiTest {

    @Nested
    class AKeyOfAnotherStreet {

        @Test
        void findsWhatIsElsewhereNoMoreThanWhatIsNowhere() {
            String id = residents().file(lamp()).with(201).text("/id");
            var elsewhere = officer(OTHER_STREET);

            var there = elsewhere.get("/api/v1/opinions/" + id).with(404);
            var nowhere = elsewhere.get("/api/v1/opinions/330105003-26-999999").with(404);

            assertThat(there.response().body().replace(id, "330105003-26-999999"))
                    .isEqualTo(nowhere.response().body());
            assertThat(elsewhere.get("/api/v1/opinions?limit=100").response().body()).doesNotContain(id);
            elsewhere.act("/api/v1/opinions/" + id + "/accept", 1, "title", "路灯", "publicText", "路灯").with(404);
            elsewhere.act("/api/v1/opinions/" + id + "/accept", 7, "title", "路灯", "publicText", "路灯").with(404);
        }

        @Test
        void cannotAct() {
            String matter = "/api/v1/matters/" + matter();
            holder(Role.STREET_COMMITTEE, OTHER_STREET).act(matter + "/assign", 1, "lead", code(0)).with(404);
            department(0).act(matter + "/accept", 1).with(404);
            officer(OTHER_STREET).act(matter + "/close", 1).with(404);
        }

        @Test
        void cannotFileThere() {
            assertThat(officer(OTHER_STREET).file(lamp()).with(422).text("/errors/0/field")).isEqualTo("region");
        }
    }

    @Nested
    class AResidentsKey {

        @Test
        void filesAsResidentsDo() {
            var body = lamp();
            body.put("channel", "WALK_IN");

            assertThat(residents().file(body).with(422).text("/errors/0/field")).isEqualTo("channel");
        }

        @Test
        void readsNoOpinions() {
            residents().get("/api/v1/opinions").with(403);
        }
    }

    @Nested
    class ARevokedKey {

        @Test
        void opensNothingFromThenOn() {
            var id = UUID.randomUUID();
            var system = with(keys.make(id, "旧系统", Role.STREET_COMMITTEE, STREET, ADMINISTRATOR));
            system.get("/api/v1/opinions").with(200);

            keys.revoke(id, ADMINISTRATOR);

            assertThat(system.get("/api/v1/opinions").with(401).header("WWW-Authenticate")).contains("invalid_token");
            system.get("/api/v1/regions").with(401);
        }
    }
}
