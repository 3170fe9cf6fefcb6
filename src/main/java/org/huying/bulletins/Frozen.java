package org.huying.bulletins;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** A content as the text that is kept, and the digest by which anybody can check that it is still that text. */
record Frozen(String text, String digest) {

    /** What can be asked of a content is no part of it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(seen -> seen.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE).withFieldVisibility(Visibility.ANY))
            .build();

    static Frozen of(Content content) {
        String text = JSON.writeValueAsString(content);
        return new Frozen(text, digest(text));
    }

    static Content read(String text) {
        return JSON.readValue(text, Content.class);
    }

    /** SHA-256 of the text in UTF-8, in hexadecimal digits. */
    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
