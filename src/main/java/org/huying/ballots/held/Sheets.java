package org.huying.ballots.held;

import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import org.huying.Refused;
import org.huying.ballots.Marks;
import org.huying.ballots.seal.BallotKey;
import org.huying.ballots.seal.BlindRsa;
import org.huying.ballots.seal.PublishedBallot;
import org.huying.ballots.seal.PublishedPoll;
import org.springframework.stereotype.Component;

/**
 * Paper ballots become ballots of the urn: once both readings agree each sheet draws a serial and has it signed like a
 * phone's. Nothing published tells which ballots were paper.
 */
@Component
class Sheets {

    static final int FIRST = 1;
    static final int SECOND = 2;
    private static final int PREFIX = 64;

    private final SheetStore store;
    private final Signers signers;
    private final SecureRandom random = new SecureRandom();

    Sheets(SheetStore store, Signers signers) {
        this.store = store;
        this.signers = signers;
    }

    /**
     * The sheets of a poll as ballots.
     *
     * @throws Refused if the two readings differ
     */
    List<PublishedBallot> ballots(Held held, PublishedPoll poll) {
        SortedMap<Integer, Marks> first = store.sheets(held.id(), FIRST);
        SortedMap<Integer, Marks> second = store.sheets(held.id(), SECOND);
        if (!first.equals(second)) {
            throw new Refused("ballots.readings-differ");
        }
        var ballots = new ArrayList<PublishedBallot>();
        first.values().forEach(marks -> ballots.add(ballot(poll, marks)));
        return ballots;
    }

    /** What the two have read lies in the urn now. */
    void forget(String poll) {
        store.removeSheets(poll);
    }

    private PublishedBallot ballot(PublishedPoll poll, Marks marks) {
        var key = new BallotKey();
        return new PublishedBallot(key.open(), 1, marks, tokens(poll, key.open()),
                key.sign(PublishedBallot.signed(poll.digest(), key.open(), 1, marks)));
    }

    private List<PublishedBallot.Token> tokens(PublishedPoll poll, String serial) {
        List<RSAPublicKey> keys = poll.blindKeys();
        List<byte[]> prepared = keys.stream().map(_ -> BlindRsa.prepare(poll.token(serial), random)).toList();
        var blinded = new ArrayList<BlindRsa.Blinded>();
        for (int i = 0; i < keys.size(); i++) {
            blinded.add(BlindRsa.blind(keys.get(i), prepared.get(i), random));
        }
        List<byte[]> signed = signers.sign(poll.id(), blinded.stream().map(BlindRsa.Blinded::message).toList());
        var tokens = new ArrayList<PublishedBallot.Token>();
        try {
            for (int i = 0; i < keys.size(); i++) {
                byte[] signature = BlindRsa.finish(keys.get(i), prepared.get(i), signed.get(i),
                        blinded.get(i).inverse());
                tokens.add(new PublishedBallot.Token(HexFormat.of().formatHex(prepared.get(i)).substring(0, PREFIX),
                        HexFormat.of().formatHex(signature)));
            }
        } catch (BlindRsa.Invalid e) {
            throw new IllegalStateException(e);
        }
        return tokens;
    }
}
