package org.huying.ballots.held;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.huying.Refused;

/** What only words open: AES-256-GCM under a key drawn from the words by PBKDF2 (HMAC-SHA-512). */
final class Locked {

    private static final int ROUNDS = 210_000;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Locked() {
    }

    static byte[] lock(String words, byte[] secret) {
        byte[] start = new byte[SALT + NONCE];
        RANDOM.nextBytes(start);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, words, start, secret, 0);
        return ByteBuffer.allocate(start.length + sealed.length).put(start).put(sealed).array();
    }

    /** @throws Refused if these are not the words */
    static byte[] open(String words, byte[] sealed) {
        return cipher(Cipher.DECRYPT_MODE, words, sealed, sealed, SALT + NONCE);
    }

    private static byte[] cipher(int mode, String words, byte[] start, byte[] text, int from) {
        try {
            byte[] salt = Arrays.copyOf(start, SALT);
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(words.toCharArray(), salt, ROUNDS, KEY_BITS)).getEncoded();
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, start, SALT, NONCE));
            return cipher.doFinal(text, from, text.length - from);
        } catch (javax.crypto.AEADBadTagException e) {
            throw new Refused("ballots.words-wrong");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
