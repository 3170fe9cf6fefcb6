package org.huying.ballots.held;

import java.time.LocalDate;
import java.util.List;
import org.huying.ledger.Words;

/** One step of a poll, as it stands in the ledger. Ballots never do. */
public sealed interface Step {

    /**
     * Rules and roll are frozen and voting begins.
     *
     * @param digest of poll.json
     * @param roll salted digest of the roll
     */
    record Opened(String poll, String digest, String roll, long due) implements Step {
    }

    /**
     * A lot was drawn by hand among the projects, before the ballots are counted. Drawn again, or written down again, it is
     * another step: the last one counts.
     *
     * @param by who drew
     * @param before who was there
     * @param order all projects, the first drawn first
     */
    record Drawn(String poll, Words by, Words before, List<String> order) implements Step {
    }

    /**
     * Nothing goes in any more; the result waits for the signature of the scrutineer's device.
     *
     * @param root of the tree over the ballots
     */
    record Sealed(String poll, String root, long ballots, long tokens) implements Step {
    }

    /**
     * The result is there, signed by both keys.
     *
     * @param root of the tree over the ballots
     * @param result digest of result.json
     */
    record Closed(String poll, String root, long ballots, long tokens, String result) implements Step {
    }

    /**
     * Two tellers took two spellings of a name as one.
     *
     * @param names digest of names.json
     */
    record Spelled(String poll, String names) implements Step {
    }

    /** The result was announced; until that day anybody may object. */
    record Announced(String poll, LocalDate objectionsUntil) implements Step {
    }

    /** Somebody objected, and what was answered. */
    record Objected(String poll, Words objection, Words answer) implements Step {
    }

    /** The time for objections is over. */
    record Settled(String poll) implements Step {
    }
}
