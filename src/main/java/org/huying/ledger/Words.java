package org.huying.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Text of a person inside a step: what they said, wrote or are called. The chain holds only the salted digest (SHA-256
 * of salt and text), so the text can be erased under the Personal Information Protection Law (Art. 47) and the chain
 * stays whole.
 */
public record Words(@Nullable String text, String salt, String digest) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Words of(String text) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String salt = HexFormat.of().formatHex(random);
        return new Words(text, salt, digest(salt, text));
    }

    /** Words of which only the digest is left. */
    static Words erased(String digest) {
        return new Words(null, "", digest);
    }

    public boolean isErased() {
        return text == null;
    }

    /** The text, or an empty one where it was erased. */
    @Override
    public String toString() {
        return text == null ? "" : text;
    }

    private static String digest(String salt, String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(HexFormat.of().parseHex(salt));
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
