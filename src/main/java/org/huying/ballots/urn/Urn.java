package org.huying.ballots.urn;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.huying.Refused;
import org.huying.ballots.Tally;
import org.huying.ballots.seal.BallotKey;
import org.huying.ballots.seal.BlindRsa;
import org.huying.ballots.seal.PublishedBallot;
import org.huying.ballots.seal.PublishedPoll;
import org.springframework.stereotype.Service;

/** The front door of the urn: open a part for a poll, hand a ballot in, close it for ever, take out what lies in it. */
@Service
public class Urn {

    private final UrnStore store;
    private final Mixer mixer;
    private final Map<String, BallotKey> keys = new ConcurrentHashMap<>();

    Urn(UrnStore store, Mixer mixer) {
        this.store = store;
        this.mixer = mixer;
    }

    /**
     * Makes room for the ballots of a poll.
     *
     * @return the urn's open key, by which its receipts and the result are checked
     * @throws Refused if the urn has no database role of its own
     */
    public String open(String poll) {
        return BallotKey.kept(store.open(poll, new BallotKey().toKeep())).open();
    }

    /**
     * Takes a ballot, whoever's it is, once it is signed as it must be. The same ballot may come again; of two with one
     * serial the higher counter counts.
     */
    public Receipt cast(PublishedPoll poll, PublishedBallot ballot) {
        check(poll, ballot);
        String line = ballot.json();
        String kept = wait(new Staged(poll.id(), ballot.serial(), ballot.counter(), line));
        if (kept.isEmpty()) {
            throw new Refused("ballots.closed");
        }
        if (!kept.equals(line)) {
            throw new Refused("ballots.later-one-kept");
        }
        String digest = Receipt.digest(line);
        return new Receipt(ballot.serial(), digest, key(poll.id()).sign(Receipt.signed(poll.digest(), digest)));
    }

    /** Keeps a word that is no ballot; its number was signed unseen like a ballot's. Of a closed part it keeps nothing. */
    public void leave(String part, String serial, String line) {
        if (wait(new Staged(part, serial, 1, line)).isEmpty()) {
            throw new Refused("ballots.closed");
        }
    }

    private static void check(PublishedPoll poll, PublishedBallot ballot) {
        boolean whole = ballot.tokens().size() == poll.blindKeys().size() && ballot.counter() > 0;
        byte[] token = poll.token(ballot.serial());
        for (int i = 0; whole && i < poll.blindKeys().size(); i++) {
            PublishedBallot.Token given = ballot.tokens().get(i);
            whole = BlindRsa.verifies(poll.blindKeys().get(i), given.message(token), given.bytes());
        }
        whole = whole && BallotKey.verifies(ballot.serial(), PublishedBallot.signed(poll.digest(), ballot.serial(),
                ballot.counter(), ballot.marks()), ballot.signature());
        if (!whole) {
            throw new Refused("ballots.not-signed");
        }
        if (new Tally(poll.poll()).fault(ballot.marks()).isPresent()) {
            throw new Refused("ballots.not-filled-in-right");
        }
    }

    private String wait(Staged ballot) {
        try {
            return mixer.put(ballot).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("urn");
        } catch (ExecutionException e) {
            throw new IllegalStateException("urn");
        }
    }

    /**
     * Closes the poll's part: what came on paper goes in, then nothing any more, and what lies in it lies sorted. May be
     * asked again; paper goes in once.
     */
    public void close(String poll, List<PublishedBallot> paper) {
        mixer.hurry();
        store.close(poll, paper.stream()
                .map(ballot -> new Staged(poll, ballot.serial(), ballot.counter(), ballot.json())).toList());
    }

    /** The ballots of a closed poll, as they are published. */
    public List<String> ballots(String poll) {
        return store.ballots(poll);
    }

    /** The urn's signature under a result. */
    public String sign(String poll, byte[] result) {
        return key(poll).sign(result);
    }

    private BallotKey key(String poll) {
        return keys.computeIfAbsent(poll, id -> BallotKey.kept(store.key(id).orElseThrow(Refused.NotFound::new)));
    }
}
