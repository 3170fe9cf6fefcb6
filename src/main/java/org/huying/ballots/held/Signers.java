package org.huying.ballots.held;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.huying.Refused;
import org.huying.ballots.seal.BallotKey;
import org.huying.ballots.seal.BlindRsa;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who signs ballot keys unseen: the server, and the scrutineer (监票人), whose keys lie sealed under words that only the
 * scrutineer knows. They are opened in memory when the poll opens; after a restart the scrutineer says the words again.
 * Tables and backups alone can therefore not make a ballot.
 */
@Component
class Signers {

    private static final int SERVER = 1;
    private static final int SCRUTINEER = 2;
    private static final int ROUNDS = 210_000;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;

    private final SignerStore store;
    private final int bits;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Pair> server = new ConcurrentHashMap<>();
    private final Map<String, Scrutineer> scrutineers = new ConcurrentHashMap<>();

    Signers(SignerStore store, @Value("${huying.ballots.key-bits:2048}") int bits) {
        this.store = store;
        this.bits = bits;
    }

    private record Pair(RSAPrivateKey secret, RSAPublicKey open) {
    }

    private record Scrutineer(Pair pair, BallotKey board) {
    }

    /** The open halves of a poll's new keys. */
    record Fresh(List<RSAPublicKey> blind, String board) {
    }

    /** Makes the keys of a poll; each is used for this poll and no other (RFC 9474 §6.2). */
    Fresh make(String poll, String words) {
        KeyPair ours = pair();
        KeyPair theirs = pair();
        var board = new BallotKey();
        store.add(poll, SERVER, ours.getPublic().getEncoded(), ours.getPrivate().getEncoded(), null);
        store.add(poll, SCRUTINEER, theirs.getPublic().getEncoded(),
                seal(words, theirs.getPrivate().getEncoded()),
                seal(words, board.toKeep().getBytes(StandardCharsets.UTF_8)));
        scrutineers.put(poll, new Scrutineer(of(theirs), board));
        return new Fresh(List.of((RSAPublicKey) ours.getPublic(), (RSAPublicKey) theirs.getPublic()), board.open());
    }

    /** The scrutineer says the words again, after a restart. */
    void unlock(String poll, String words) {
        SignerStore.Kept kept = store.find(poll, SCRUTINEER).orElseThrow(Refused.NotFound::new);
        byte[] secret = unseal(words, kept.sealed());
        byte[] board = unseal(words, Optional.ofNullable(kept.board()).orElseThrow());
        scrutineers.put(poll, new Scrutineer(pair(secret, kept.open()),
                BallotKey.kept(new String(board, StandardCharsets.UTF_8))));
    }

    boolean isUnlocked(String poll) {
        return scrutineers.containsKey(poll);
    }

    /** What the scrutineer's words opened is forgotten: the poll is closed. */
    void forget(String poll) {
        scrutineers.remove(poll);
        server.remove(poll);
    }

    /** Both signatures over what the voter's phone has blinded, each of its own message. */
    List<byte[]> sign(String poll, List<byte[]> blinded) {
        List<Pair> pairs = List.of(server.computeIfAbsent(poll, this::ours), scrutineer(poll).pair);
        if (blinded.size() != pairs.size()) {
            throw new Refused("web.request-unreadable");
        }
        try {
            return List.of(sign(pairs.get(0), blinded.get(0)), sign(pairs.get(1), blinded.get(1)));
        } catch (BlindRsa.Invalid e) {
            throw new Refused("web.request-unreadable");
        }
    }

    /** The scrutineer's signature under a result. */
    String signResult(String poll, byte[] result) {
        return scrutineer(poll).board.sign(result);
    }

    private Scrutineer scrutineer(String poll) {
        return Optional.ofNullable(scrutineers.get(poll)).orElseThrow(() -> new Refused("ballots.scrutineer-away"));
    }

    private Pair ours(String poll) {
        SignerStore.Kept kept = store.find(poll, SERVER).orElseThrow(Refused.NotFound::new);
        return pair(kept.sealed(), kept.open());
    }

    private static byte[] sign(Pair pair, byte[] blinded) throws BlindRsa.Invalid {
        return BlindRsa.sign(pair.secret, pair.open, blinded);
    }

    private KeyPair pair() {
        try {
            var keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(bits);
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Pair of(KeyPair pair) {
        return new Pair((RSAPrivateKey) pair.getPrivate(), (RSAPublicKey) pair.getPublic());
    }

    private static Pair pair(byte[] secret, byte[] open) {
        try {
            var keys = KeyFactory.getInstance("RSA");
            return new Pair((RSAPrivateKey) keys.generatePrivate(new PKCS8EncodedKeySpec(secret)),
                    (RSAPublicKey) keys.generatePublic(new X509EncodedKeySpec(open)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] seal(String words, byte[] secret) {
        byte[] start = new byte[SALT + NONCE];
        random.nextBytes(start);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, words, start, secret, 0);
        return ByteBuffer.allocate(start.length + sealed.length).put(start).put(sealed).array();
    }

    private static byte[] unseal(String words, byte[] sealed) {
        return cipher(Cipher.DECRYPT_MODE, words, sealed, sealed, SALT + NONCE);
    }

    /** AES-256-GCM under a key drawn from the words by PBKDF2 (HMAC-SHA-512). */
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
