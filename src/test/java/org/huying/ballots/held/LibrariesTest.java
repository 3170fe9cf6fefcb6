package org.huying.ballots.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What seals a ballot on the phone is, byte by byte, what its authors published. */
class LibrariesTest {

    private static final Path SITE = Path.of("src/main/resources/site");

    /** npm: @cloudflare/blindrsa-ts 0.4.4 (lib/src) and @noble/ed25519 3.2.0. */
    private static final Map<String, String> PUBLISHED = Map.of("blindrsa/blindrsa.js",
            "a9d273fc483e9fcb0ff9133a04b7932119d54d20dc9330d05438222d68381d11", "blindrsa/util.js",
            "23188db3f68c0113d09d6e1d83a83e69291fe04e143fe25cb70c03f32db3e2f4", "blindrsa/sjcl/index.js",
            "ca27205dc5d5c828459a83c3a04167f0d30d72e2127cc16c0587964e0ccb8bc4", "ed25519/index.js",
            "a4f631d1876b5d9e43a86cd71194ca27b5e1451edf4ba4db9a418f40a475569a");

    @Test
    void areUnchanged() {
        assertThat(PUBLISHED).allSatisfy((file, digest) -> assertThat(sha(SITE.resolve(file))).isEqualTo(digest));
    }

    private static String sha(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
