package org.huying.ballots.held;

/** Who keeps the second of the two keys that sign ballots unseen; the first is always the server's. */
public enum Keeper {
    /** A device of the scrutineer's own: the key is made there and never leaves it. */
    DEVICE,
    /** The server, sealed under words that only the scrutineer knows; in its memory while the poll is open. */
    WORDS
}
