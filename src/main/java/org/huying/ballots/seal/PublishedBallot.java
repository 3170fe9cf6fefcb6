package org.huying.ballots.seal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huying.ballots.Marks;

/**
 * A line of {@code ballots.jsonl}. Nothing else may stand here: no time, no weight, no age, no community.
 *
 * @param serial the public key (Ed25519, raw, hexadecimal) that its voter drew; knows no person
 * @param counter of two ballots with one serial the higher counts; it is inside what the voter signs
 * @param tokens one for each blind key: that the roll let this serial vote, without having seen it
 * @param signature by the serial's own key
 */
public record PublishedBallot(String serial, int counter, Marks marks, List<Token> tokens, String signature) {

    /** A blind signature with the random prefix it was made over. */
    public record Token(String prefix, String signature) {
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
