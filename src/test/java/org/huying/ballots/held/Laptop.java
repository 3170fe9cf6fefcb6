package org.huying.ballots.held;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.huying.Visitor;
import org.huying.ballots.seal.BallotKey;
import org.huying.ballots.seal.BlindRsa;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does what the scrutineer's device does, without a browser. */
final class Laptop {

    private final Visitor visitor;
    private final String poll;
    private final KeyPair pair;
    private final BallotKey board = new BallotKey();
    private final String bearer;

    Laptop(int port, String poll) throws NoSuchAlgorithmException {
        visitor = new Visitor(port);
        this.poll = poll;
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        pair = keys.generateKeyPair();
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        bearer = HexFormat.of().formatHex(secret);
    }

    RSAPublicKey open() {
        return (RSAPublicKey) pair.getPublic();
    }

    RSAPrivateKey secret() {
        return (RSAPrivateKey) pair.getPrivate();
    }

    Visitor.Answer comes(String invitation) {
        String modulus = open().getModulus().toString(16);
        return visitor.post("/scrutineer/" + poll + "/device",
                Map.of("invitation", invitation, "modulus", modulus, "board", board.open(), "bearer", bearer,
                        "signature", board.sign(("huying device\n" + poll + "\n" + modulus)
                                .getBytes(StandardCharsets.UTF_8))));
    }

    Visitor.Answer turns(Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.putIfAbsent("bearer", bearer);
        return visitor.post("/scrutineer/" + poll + "/turn", all);
    }

    /** Signs all that waits. */
    JsonNode works() throws BlindRsa.Invalid {
        JsonNode turn = read(turns(Map.of()));
        var answers = new StringBuilder();
        for (JsonNode ask : turn.get("waiting")) {
            byte[] signed = BlindRsa.sign(secret(), open(), HexFormat.of().parseHex(ask.get("blinded").asString()));
            answers.append(answers.isEmpty() ? "" : ",").append("{\"voter\":\"").append(ask.get("voter").asString())
                    .append("\",\"signed\":\"").append(HexFormat.of().formatHex(signed)).append("\"}");
        }
        return read(turns(Map.of("answers", "[" + answers + "]")));
    }

    JsonNode signs(String result) {
        return read(turns(Map.of("result", board.sign(result.getBytes(StandardCharsets.UTF_8)))));
    }

    private static JsonNode read(Visitor.Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return new JsonMapper().readTree(answer.body());
    }
}
