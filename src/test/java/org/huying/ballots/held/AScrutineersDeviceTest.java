package org.huying.ballots.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huying.Refused;
import org.huying.Visitor;
import org.huying.ballots.Marks;
import org.huying.ballots.seal.BallotKey;
import org.huying.ballots.seal.BlindRsa;
import org.huying.ballots.seal.PublishedBallot;
import org.huying.ballots.seal.PublishedPoll;
import org.huying.ballots.seal.PublishedResult;
import org.huying.ballots.urn.Urn;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The second key lies on a device of the scrutineer's own: what the server can and cannot do without it. */
class AScrutineersDeviceTest extends PollStory {

    @Autowired
    Scrutineers scrutineers;

    @Autowired
    Hall hall;

    @Autowired
    Urn urn;

    private String drafted(int voters) {
        Setting setting = ready.of(Preset.MOTION).by(Level.SECRET).titled("两把钥匙").with(
                List.of(new Item("1", "换电梯", "", ""), new Item("2", "修大门", "", "")), 1);
        String id = polls.draft(chair, STREET, setting.with(setting.options().keptBy(Keeper.DEVICE)));
        var names = new StringBuilder();
        for (int i = 0; i < voters; i++) {
            names.append("居民").append(i).append('\n');
        }
        rolls.addNames(chair, id, names.toString());
        return id;
    }

    private Laptop laptop(String id) throws Exception {
        var laptop = new Laptop(port, id);
        assertThat(laptop.comes(scrutineers.invite(chair, id)).status()).isEqualTo(200);
        return laptop;
    }

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

    /** With all that lies in its tables and its memory, and without the device. */
    @Nested
    class TheServerAlone {

        private final BallotKey serial = new BallotKey();

        @Test
        void hasNoSecretOfTheSecondKey() throws Exception {
            String id = drafted(1);
            Laptop laptop = laptop(id);
            polls.open(chair, id, "");

            assertThat(jdbc.sql("select place from ballots.signer where poll = ?").param(id).query(Integer.class)
                    .list()).containsExactly(1);
            String secret = laptop.secret().getPrivateExponent().toString(16);
            for (String table : jdbc.sql("""
                    select quote_ident(schemaname) || '.' || quote_ident(tablename)
                      from pg_tables
                     where schemaname not in ('pg_catalog', 'information_schema')""").query(String.class).list()) {
                assertThat(jdbc.sql("select count(*) from " + table + " one where one::text like ?")
                        .param("%" + secret.substring(40, 200) + "%").query(Long.class).single()).as(table).isZero();
            }
        }

        @Test
        void makesNoBallotThatTheUrnTakes() throws Exception {
            String id = drafted(1);
            laptop(id);
            polls.open(chair, id, "");
            PublishedPoll poll = polls.published(id);

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> urn.cast(poll, forged(poll)))
                    .withMessage("ballots.not-signed");
        }

        /** Written past the urn's door, straight into its table, with a result that the server signs. */
        @Test
        void makesNoBallotThatCounts() throws Exception {
            String id = drafted(1);
            Laptop laptop = laptop(id);
            polls.open(chair, id, "");
            PublishedPoll poll = polls.published(id);
            new Phone(port, poll).takesBallot(new Visitor(port), codes(id).getFirst());
            PublishedBallot forged = forged(poll);
            jdbc.sql("insert into urn.staged (poll, serial, counter, line) values (?, ?, 1, ?)")
                    .params(id, forged.serial(), forged.json()).update();
            polls.close(chair, id);
            laptop.signs(laptop.works().get("toSign").asString());

            assertThat(verified(id)).contains("the token of key 2 does not hold").contains("BROKEN");
        }

        @Test
        void publishesNoResultByItself() throws Exception {
            String id = drafted(1);
            laptop(id);
            polls.open(chair, id, "");
            polls.close(chair, id);
            PublishedPoll poll = polls.published(id);
            var result = new PublishedResult(poll, List.of(), 0, 1, 0);
            String ours = urn.sign(id, result.signed());
            Files.writeString(folder.resolve("poll.json"), poll.json());
            Files.writeString(folder.resolve("ballots.jsonl"), "");
            Files.writeString(folder.resolve("result.json"), result.json(List.of(ours, ours)));

            assertThat(Checker.verdict(folder)).contains("the signature of board key 2 does not hold");
        }

        /** The server's key from its table signs both tokens. */
        private PublishedBallot forged(PublishedPoll poll) throws Exception {
            byte[] kept = jdbc.sql("select sealed from ballots.signer where poll = ? and place = 1").param(poll.id())
                    .query(byte[].class).single();
            var secret = (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(kept));
            var tokens = new ArrayList<PublishedBallot.Token>();
            for (int place = 0; place < 2; place++) {
                byte[] prepared = BlindRsa.prepare(poll.token(serial.open()), new java.security.SecureRandom());
                var signer = java.security.Signature.getInstance("RSASSA-PSS");
                signer.setParameter(new java.security.spec.PSSParameterSpec("SHA-384", "MGF1",
                        java.security.spec.MGF1ParameterSpec.SHA384, 48, 1));
                signer.initSign(secret);
                signer.update(prepared);
                byte[] signature = signer.sign();
                assertThat(BlindRsa.verifies(poll.blindKeys().get(place), prepared, signature)).isEqualTo(place == 0);
                tokens.add(new PublishedBallot.Token(HexFormat.of().formatHex(prepared).substring(0, 64),
                        HexFormat.of().formatHex(signature)));
            }
            Marks marks = Marks.of(YES);
            return new PublishedBallot(serial.open(), 1, marks, tokens,
                    serial.sign(PublishedBallot.signed(poll.digest(), serial.open(), 1, marks)));
        }
    }
}
