package org.huying.ballots.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.huying.ballots.Marks;
import org.huying.ballots.Poll;
import org.huying.ballots.seal.BlindRsa.Blinded;
import org.huying.ballots.seal.BlindRsa.Invalid;

/** A poll played from token to published files, with two signers and two keepers of the result. */
final class PollExamples {

    static final String SECRET = "00ff00ff";
    private static final int PREFIX = 32;
    private static final List<KeyPair> SIGNERS = List.of(signer(), signer());

    private final SecureRandom random = new SecureRandom();
    private final List<BallotKey> board = List.of(new BallotKey(), new BallotKey());

    private static KeyPair signer() {
        try {
            var keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    PublishedPoll poll(Poll poll, long due) {
        return poll(poll, due, Optional.empty());
    }

    PublishedPoll poll(Poll poll, long due, Optional<PublishedPoll.Estate> estate) {
        return poll(poll, due, estate, poll instanceof Poll.Choice choice && choice.writeIns());
    }

    /** As polls were frozen before names were signed. */
    PublishedPoll olderPoll(Poll poll, long due) {
        return poll(poll, due, Optional.empty(), false);
    }

    private PublishedPoll poll(Poll poll, long due, Optional<PublishedPoll.Estate> estate, boolean spellings) {
        return new PublishedPoll("2026-3", "试投票 \"A\"", poll, poll.items(), due, "00",
                SIGNERS.stream().map(pair -> (RSAPublicKey) pair.getPublic()).toList(),
                board.stream().map(BallotKey::open).toList(), List.of("server", "scrutineer's device"), List.of(),
                Optional.empty(), poll instanceof Poll.Projects projects && projects.isByLot()
                        ? PublishedPoll.commitment(SECRET) : "",
                estate, spellings);
    }

    /** The keepers of the board keys sign a text. */
    List<String> signed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return board.stream().map(key -> key.sign(bytes)).toList();
    }

    PublishedBallot cast(PublishedPoll poll, Marks marks) {
        var voter = new BallotKey();
        return cast(poll, marks, voter, tokens(poll, voter.open()));
    }

    PublishedBallot cast(PublishedPoll poll, Marks marks, BallotKey voter, List<PublishedBallot.Token> tokens) {
        return new PublishedBallot(voter.open(), 1, marks, tokens,
                voter.sign(PublishedBallot.signed(poll.digest(), voter.open(), 1, marks)));
    }

    List<PublishedBallot.Token> tokens(PublishedPoll poll, String serial) {
        var tokens = new ArrayList<PublishedBallot.Token>();
        for (KeyPair pair : SIGNERS) {
            var open = (RSAPublicKey) pair.getPublic();
            byte[] prepared = BlindRsa.prepare(poll.token(serial), random);
            Blinded blinded = BlindRsa.blind(open, prepared, random);
            try {
                byte[] signed = BlindRsa.sign((RSAPrivateKey) pair.getPrivate(), open, blinded.message());
                tokens.add(new PublishedBallot.Token(HexFormat.of().formatHex(Arrays.copyOf(prepared, PREFIX)),
                        HexFormat.of().formatHex(BlindRsa.finish(open, prepared, signed, blinded.inverse()))));
            } catch (Invalid e) {
                throw new IllegalStateException(e);
            }
        }
        return tokens;
    }

    void publish(PublishedResult result, Path folder) {
        try {
            Files.writeString(folder.resolve("poll.json"), result.poll().json());
            Files.writeString(folder.resolve("ballots.jsonl"), result.ballotLines());
            Files.writeString(folder.resolve("result.json"),
                    result.json(board.stream().map(key -> key.sign(result.signed())).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
