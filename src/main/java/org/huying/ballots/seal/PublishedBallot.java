package org.huying.ballots.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.huying.ballots.Marks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of {@code ballots.jsonl}. Nothing else may stand here: no time, no weight, no age, no community.
 *
 * @param serial the public key (Ed25519, raw, hexadecimal) that its voter drew; knows no person
 * @param counter of two ballots with one serial the higher counts; it is inside what the voter signs
 * @param tokens one for each blind key: that the roll let this serial vote, without having seen it
 * @param signature by the serial's own key
 */
public record PublishedBallot(String serial, int counter, Marks marks, List<Token> tokens, String signature) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY = "[0-9a-f]{64}";
    private static final String PREFIX = "[0-9a-f]{64}";
    private static final String SIGNATURE = "[0-9a-f]{128}";
    private static final String LONGEST = "([0-9a-f]{2}){128,1024}";

    /** A blind signature with the random prefix it was made over. */
    public record Token(String prefix, String signature) {

        /** What was signed: the prefix and the message. */
        public byte[] message(byte[] text) {
            byte[] start = HexFormat.of().parseHex(prefix);
            byte[] whole = Arrays.copyOf(start, start.length + text.length);
            System.arraycopy(text, 0, whole, start.length, text.length);
            return whole;
        }

        public byte[] bytes() {
            return HexFormat.of().parseHex(signature);
        }
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws IllegalArgumentException if it is no ballot; the message says nothing of what it was
     */
    public static PublishedBallot read(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            var marks = new TreeMap<String, String>();
            node.get("marks").properties().forEach(mark -> marks.put(mark.getKey(), mark.getValue().asString()));
            var tokens = new ArrayList<Token>();
            node.get("tokens").forEach(token -> tokens
                    .add(new Token(hex(token.get("prefix"), PREFIX), hex(token.get("signature"), LONGEST))));
            return new PublishedBallot(hex(node.get("serial"), KEY), node.get("counter").asInt(), new Marks(marks),
                    List.copyOf(tokens), hex(node.get("signature"), SIGNATURE));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no ballot");
        }
    }

    private static String hex(JsonNode node, String pattern) {
        String text = node.asString();
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException("no ballot");
        }
        return text;
    }

    /** What the voter signs. */
    public static byte[] signed(String pollDigest, String serial, int counter, Marks marks) {
        return ("huying ballot\n" + pollDigest + "\n" + head(serial, counter, marks).end())
                .getBytes(StandardCharsets.UTF_8);
    }

    public String json() {
        return head(serial, counter, marks)
                .objects("tokens",
                        tokens.stream().map(token -> Canonical.object().text("prefix", token.prefix())
                                .text("signature", token.signature()).end()).toList())
                .text("signature", signature).end();
    }

    private static Canonical head(String serial, int counter, Marks marks) {
        return Canonical.object().text("serial", serial).number("counter", counter).map("marks", marks.marks());
    }
}
