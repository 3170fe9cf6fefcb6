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
import org.huying.Refused;
import org.huying.Visitor;
import org.huying.ballots.Marks;
import org.huying.ballots.seal.BallotKey;
import org.huying.ballots.seal.BlindRsa;
import org.huying.ballots.seal.PublishedBallot;
import org.huying.ballots.seal.PublishedPoll;
import org.huying.ballots.seal.PublishedResult;
import org.huying.ballots.urn.Urn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the server can do with all that lies in its tables and its memory, and without the scrutineer's device. */
class TheServerAloneTest extends DeviceStory {

    @Autowired
    Urn urn;

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
