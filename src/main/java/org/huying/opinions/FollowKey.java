package org.huying.opinions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * The secret that opens the page of one opinion. Only its digest is stored. It follows from the filing's random key, so
 * that a filing sent twice over a bad connection gets the same answer.
 */
public record FollowKey(String value) {

    /** What an earlier register holds has a filing key that anybody could work out: its page opens for nobody yet. */
    static FollowKey of(Filing filing) {
        return of(filing.channel() == Channel.IMPORT ? UUID.randomUUID() : filing.key());
    }

    private static FollowKey of(UUID filing) {
        byte[] digest = sha256("follow " + filing);
        return new FollowKey(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 18)));
    }

    /** What is stored of a filing's key: enough to know it again, not enough to make the follow key from it. */
    static byte[] digest(UUID filing) {
        return sha256("filing " + filing);
    }

    byte[] digest() {
        return sha256(value);
    }

    @Override
    public String toString() {
        return "FollowKey[…]";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
