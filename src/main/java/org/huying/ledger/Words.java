package org.huying.ledger;

import java.nio.charset.StandardCharsets;
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

    /** The person's words, without what no database keeps: null characters and halves of characters. */
    public static Words of(String typed) {
        byte[] kept = typed.replace('\0', '\ufffd').getBytes(StandardCharsets.UTF_8);
        String text = new String(kept, StandardCharsets.UTF_8);
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

    /** Whether the text is the one the digest was made of; of erased words nobody can tell. */
    boolean isWhole() {
        return text == null || digest.equals(digest(salt, text));
    }

    /** The text, or an empty one where it was erased. */
    @Override
    public String toString() {
        return text == null ? "" : text;
    }

    private static String digest(String salt, String text) {
        return HexFormat.of().formatHex(
                Digest.of(HexFormat.of().parseHex(salt), text.getBytes(StandardCharsets.UTF_8)));
    }
}
