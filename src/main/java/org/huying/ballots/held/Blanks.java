package org.huying.ballots.held;

import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.huying.Refused;
import org.huying.ballots.seal.BallotKey;
import org.huying.ballots.seal.BlindRsa;
import org.huying.ballots.seal.PublishedBallot.Token;
import org.huying.ballots.seal.PublishedPoll;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serials for paper ballots, signed like a phone's. Where a device of the scrutineer's signs, a blank is made when the
 * paper is given out and waits for it; which sheet gets which blank is drawn at closing.
 */
@Component
class Blanks {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PREFIX = 64;

    private final Signers signers;
    private final AskStore asks;
    private final SecureRandom random = new SecureRandom();

    Blanks(Signers signers, AskStore asks) {
        this.signers = signers;
        this.asks = asks;
    }

    /** A serial with both tokens. */
    record Blank(BallotKey key, List<Token> tokens) {
    }

    /** A blank that still lacks the second signature, as text. */
    private record Half(String key, Token first, String prepared, String inverse) {
    }

    /** A blank for whoever is given paper, to be signed by the device. */
    void ask(PublishedPoll poll, String voter) {
        var key = new BallotKey();
        Token first = token(poll, 0, key, signers::ours);
        RSAPublicKey open = poll.blindKeys().getLast();
        byte[] prepared = BlindRsa.prepare(poll.token(key.open()), random);
        BlindRsa.Blinded blinded = BlindRsa.blind(open, prepared, random);
        asks.put(poll.id(), voter, blinded.message(), JSON.writeValueAsString(
                new Half(key.toKeep(), first, HexFormat.of().formatHex(prepared), blinded.inverse().toString(16))));
    }

    /**
     * That many blanks.
     *
     * @throws Refused if the device has not signed enough of them yet
     */
    List<Blank> take(Held held, PublishedPoll poll, int count) {
        var blanks = new ArrayList<Blank>();
        if (held.setting().keeper() == Keeper.WORDS) {
            for (int i = 0; i < count; i++) {
                var key = new BallotKey();
                blanks.add(new Blank(key,
                        List.of(token(poll, 0, key, signers::ours), token(poll, 1, key, signers::theirs))));
            }
            return blanks;
        }
        List<AskStore.Signed> signed = new ArrayList<>(asks.blanks(poll.id()));
        if (signed.size() < count) {
            throw new Refused("ballots.device-must-sign", count - signed.size());
        }
        Collections.shuffle(signed, random);
        signed.stream().limit(count).forEach(one -> blanks.add(whole(poll, one)));
        return blanks;
    }

    private static Blank whole(PublishedPoll poll, AskStore.Signed signed) {
        Half half = JSON.readValue(signed.blank(), Half.class);
        byte[] prepared = HexFormat.of().parseHex(half.prepared);
        return new Blank(BallotKey.kept(half.key), List.of(half.first, finished(poll.blindKeys().getLast(), prepared,
                signed.signed(), new java.math.BigInteger(half.inverse, 16))));
    }

    private interface Signer {
        byte[] sign(String poll, byte[] blinded);
    }

    private Token token(PublishedPoll poll, int place, BallotKey key, Signer signer) {
        RSAPublicKey open = poll.blindKeys().get(place);
        byte[] prepared = BlindRsa.prepare(poll.token(key.open()), random);
        BlindRsa.Blinded blinded = BlindRsa.blind(open, prepared, random);
        return finished(open, prepared, signer.sign(poll.id(), blinded.message()), blinded.inverse());
    }

    private static Token finished(RSAPublicKey open, byte[] prepared, byte[] signed, java.math.BigInteger inverse) {
        try {
            return new Token(HexFormat.of().formatHex(prepared).substring(0, PREFIX),
                    HexFormat.of().formatHex(BlindRsa.finish(open, prepared, signed, inverse)));
        } catch (BlindRsa.Invalid e) {
            throw new IllegalStateException(e);
        }
    }
}
