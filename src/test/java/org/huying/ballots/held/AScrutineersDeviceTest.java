package org.huying.ballots.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huying.Refused;
import org.huying.Visitor;
import org.huying.ballots.Marks;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The second key lies on a device of the scrutineer's own: what the server can and cannot do without it. */
class AScrutineersDeviceTest extends DeviceStory {

    @Autowired
    Hall hall;

    @Autowired
    Spellings spellings;

    @Autowired
    Outcomes outcomes;

    @Nested
    class ADevice {

        @Test
        void signsWhatTwoTellersMakeOfANameToo() throws Exception {
            Setting setting = ready.of(Preset.CHOICE).titled("两把钥匙").with(List.of(new Item("1", "甲一", "", ""),
                    new Item("2", "乙一", "", "")), 1);
            String id = polls.draft(chair, STREET, setting.by(Level.SECRET)
                    .with(setting.options().keptBy(Keeper.DEVICE).withWriteIns()));
            rolls.addNames(chair, id, "居民0\n居民1");
            Laptop laptop = laptop(id);
            polls.open(chair, id, "");
            Person teller = Person.of(UUID.randomUUID(), "计票人", chair.grants());
            hall.issuePaper(chair, id, List.of("name/居民0", "name/居民1"));
            for (Person reader : List.of(chair, teller)) {
                hall.read(reader, id, 1, Marks.of(Map.of("周小明", "yes")));
                hall.read(reader, id, 2, Marks.of(Map.of("周晓明", "yes")));
            }
            laptop.works();
            polls.close(chair, id);
            laptop.signs(laptop.works().get("toSign").asString());
            spellings.propose(chair, id, "周晓明", "周小明");
            spellings.confirm(teller, id, "周晓明");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> outcomes.announce(chair, id))
                    .withMessage("ballots.spelling-unsigned");

            String toSign = laptop.works().get("toSign").asString();
            assertThat(toSign).contains("huying-names-1", "周晓明");
            assertThat(laptop.turns(Map.of("result", "ab".repeat(64))).status()).isEqualTo(422);
            assertThat(laptop.signs(toSign).get("toSign").asString()).isEmpty();
            outcomes.announce(chair, id);
            assertThat(verified(id)).contains("周晓明 was taken as 周小明, by 主持人, 计票人", "WHOLE: 2 ballots");
        }

        @Test
        void isThereBeforeThePollOpens() throws Exception {
            String id = drafted(1);

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> polls.open(chair, id, ""))
                    .withMessage("ballots.no-device");
            laptop(id);
            polls.open(chair, id, "");
            assertThat(polls.published(id).json()).contains("\"keepers\":[\"server\",\"scrutineer's device\"]");
        }

        @Test
        void comesWithAnInvitationThatHoldsOnceAndOnlyTheNewest() throws Exception {
            String id = drafted(1);
            String earlier = scrutineers.invite(chair, id);
            String invitation = scrutineers.invite(chair, id);

            assertThat(new Laptop(port, id).comes("").status()).isEqualTo(422);
            assertThat(new Laptop(port, id).comes(earlier).body()).contains("已经用过，或者作废");
            assertThat(new Laptop(port, id).comes(invitation).status()).isEqualTo(200);
            assertThat(new Laptop(port, id).comes(invitation).status()).isEqualTo(422);
        }

        @Test
        void isTheSameUntilTheEnd() throws Exception {
            String id = drafted(1);
            laptop(id);
            polls.open(chair, id, "");

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> scrutineers.invite(chair, id))
                    .withMessage("ballots.not-now");
            assertThat(new Laptop(port, id).turns(Map.of()).status()).isEqualTo(422);
        }

        @Test
        void isInvitedByNobodyElse() {
            String id = drafted(1);
            Person stranger = Person.of(UUID.randomUUID(), "别处的人",
                    List.of(new Grant(Role.STREET_COMMITTEE, "330199002", "")));

            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> scrutineers.invite(stranger, id));
        }
    }

    @Nested
    class AVoter {

        @Test
        void waitsForTheDeviceAndGoesOnWhenItIsBack() throws Exception {
            String id = drafted(2);
            Laptop laptop = laptop(id);
            polls.open(chair, id, "");
            String code = codes(id).getFirst();
            var phone = new Phone(port, polls.published(id));
            var visitor = new Visitor(port);

            assertThat(phone.takesBallot(visitor, code).body()).contains("\"signed\":[\"").doesNotContain("\",\"");
            assertThat(phone.casts(YES).field("refused")).isEqualTo("ballots.not-signed");
            laptop.works();
            assertThat(phone.takesBallot(visitor, code).status()).isEqualTo(200);
            assertThat(phone.casts(YES).status()).isEqualTo(200);
            assertThat(new Phone(port, polls.published(id)).takesBallot(new Visitor(port), code).field("refused"))
                    .contains("已经领过");
        }

        @Test
        void isNotHelpedByAnAnswerThatIsNoSignature() throws Exception {
            String id = drafted(1);
            Laptop laptop = laptop(id);
            polls.open(chair, id, "");
            var phone = new Phone(port, polls.published(id));
            phone.takesBallot(new Visitor(port), codes(id).getFirst());

            laptop.turns(Map.of("answers", "[{\"voter\":\"name/居民0\",\"signed\":\"" + "00".repeat(256) + "\"}]"));

            assertThat(laptop.works().get("answered").asInt()).isEqualTo(1);
        }
    }

    @Nested
    class AResult {

        @Test
        void isPublishedOnceTheDeviceHasSigned() throws Exception {
            String id = drafted(3);
            Laptop laptop = laptop(id);
            polls.open(chair, id, "");
            List<String> codes = codes(id);
            for (String code : codes.subList(0, 2)) {
                var phone = new Phone(port, polls.published(id));
                var visitor = new Visitor(port);
                phone.takesBallot(visitor, code);
                laptop.works();
                phone.takesBallot(visitor, code);
                phone.casts(YES);
            }
            polls.close(chair, id);

            assertThat(polls.held(id).stage()).isInstanceOf(Stage.Sealed.class);
            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> polls.result(id));
            assertThat(new Visitor(port).get("/open/ballots/" + id).body()).contains("监票人签名以后公布");
            String toSign = laptop.works().get("toSign").asString();
            assertThat(laptop.turns(Map.of("result", "ab".repeat(64))).status()).isEqualTo(422);
            assertThat(laptop.signs(toSign).get("stage").asString()).isEqualTo("Closed");
            assertThat(verified(id)).startsWith("WHOLE: 2 ballots");
        }

        @Test
        void countsPaperThatTheDeviceHasSignedToo() throws Exception {
            String id = drafted(3);
            Laptop laptop = laptop(id);
            polls.open(chair, id, "");
            Person teller = Person.of(UUID.randomUUID(), "计票人", chair.grants());
            hall.issuePaper(chair, id, List.of("name/居民0", "name/居民1"));
            for (int sheet = 1; sheet <= 2; sheet++) {
                hall.read(chair, id, sheet, Marks.of(YES));
                hall.read(teller, id, sheet, Marks.of(YES));
            }

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> polls.close(chair, id))
                    .withMessage("ballots.device-must-sign");
            laptop.works();
            polls.close(chair, id);
            laptop.signs(laptop.works().get("toSign").asString());

            assertThat(verified(id)).startsWith("WHOLE: 2 ballots");
            assertThat(jdbc.sql("select count(*) from ballots.ask where poll = ?").param(id).query(Long.class)
                    .single()).isZero();
        }
    }
}
