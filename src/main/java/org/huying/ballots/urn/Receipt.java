package org.huying.ballots.urn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a voter is given for a ballot that lies in the urn: its digest (SHA-256 of its line), signed by the urn. Whose
 * ballot is missing from the published list proves by it that the urn had it. It says nothing of the marks to others.
 */
public record Receipt(String serial, String digest, String signature) {

    /** What the urn signs. */
    public static byte[] signed(String pollDigest, String digest) {
        return ("huying receipt\n" + pollDigest + "\n" + digest).getBytes(StandardCharsets.UTF_8);
    }

    public static String digest(String line) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
