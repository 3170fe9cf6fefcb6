package org.huying.ballots.held;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.huying.Refused;
import org.huying.ballots.seal.BallotKey;
import org.huying.ballots.seal.BlindRsa;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who signs ballot keys unseen on the server: the server itself, and where no device of the scrutineer's does it the
 * scrutineer's keys (监票人), which lie sealed under words that only the scrutineer knows. They are opened in memory when
 * the poll opens; after a restart the scrutineer says the words again. Tables and backups alone can therefore not make a
 * ballot.
 */
@Component
class Signers {

    private static final int SERVER = 1;
    private static final int SCRUTINEER = 2;
    private static final int COMMENTS = 3;

    private final SignerStore store;
    private final int bits;
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
        RSAPublicKey ours = makeOurs(poll);
        KeyPair theirs = pair();
        var board = new BallotKey();
        store.add(poll, SCRUTINEER, theirs.getPublic().getEncoded(),
                Locked.lock(words, theirs.getPrivate().getEncoded()),
                Locked.lock(words, board.toKeep().getBytes(StandardCharsets.UTF_8)));
        scrutineers.put(poll, new Scrutineer(of(theirs), board));
        return new Fresh(List.of(ours, (RSAPublicKey) theirs.getPublic()), board.open());
    }

    /** The same where the scrutineer's device has made the second. */
    Fresh make(String poll, Device device) {
        return new Fresh(List.of(makeOurs(poll), device.open()), device.board());
    }

    /** A key of the server's that signs nothing but who may leave a word. */
    RSAPublicKey makeForComments(String poll) {
        return make(poll, COMMENTS);
    }

    private RSAPublicKey makeOurs(String poll) {
        return make(poll, SERVER);
    }

    private RSAPublicKey make(String poll, int place) {
        KeyPair ours = pair();
        store.add(poll, place, ours.getPublic().getEncoded(), ours.getPrivate().getEncoded(), null);
        return (RSAPublicKey) ours.getPublic();
    }

    /** The scrutineer says the words again, after a restart. */
    void unlock(String poll, String words) {
        SignerStore.Kept kept = store.find(poll, SCRUTINEER).orElseThrow(Refused.NotFound::new);
        byte[] secret = Locked.open(words, kept.sealed());
        byte[] board = Locked.open(words, Optional.ofNullable(kept.board()).orElseThrow());
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

    /** The server's signature over what a voter's phone has blinded. */
    byte[] ours(String poll, byte[] blinded) {
        return sign(server.computeIfAbsent(poll, id -> ours(id, SERVER)), blinded);
    }

    /** The server's signature that lets somebody leave a word. */
    byte[] comment(String poll, byte[] blinded) {
        return sign(ours(poll, COMMENTS), blinded);
    }

    /** The scrutineer's, where the words have opened the key. */
    byte[] theirs(String poll, byte[] blinded) {
        return sign(scrutineer(poll).pair, blinded);
    }

    /** The scrutineer's signature under a result. */
    String signResult(String poll, byte[] result) {
        return scrutineer(poll).board.sign(result);
    }

    private Scrutineer scrutineer(String poll) {
        return Optional.ofNullable(scrutineers.get(poll)).orElseThrow(() -> new Refused("ballots.scrutineer-away"));
    }

    private Pair ours(String poll, int place) {
        SignerStore.Kept kept = store.find(poll, place).orElseThrow(Refused.NotFound::new);
        return pair(kept.sealed(), kept.open());
    }

    private static byte[] sign(Pair pair, byte[] blinded) {
        try {
            return BlindRsa.sign(pair.secret, pair.open, blinded);
        } catch (BlindRsa.Invalid e) {
            throw new Refused("web.request-unreadable");
        }
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
}
