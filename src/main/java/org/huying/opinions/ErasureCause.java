package org.huying.opinions;

/** Why what is personal of an opinion was erased. */
public enum ErasureCause {
    /** The person wished it, on their own page. */
    WISH,
    /** The person asked an office for it. */
    REQUEST,
    /** The time for which it is kept was over. */
    TIME
}
