package org.huying.links;

/** Whether the card that was handed out still holds. */
public enum CardState {
    /** Handed out, and something on it is not true any more. */
    OUTDATED,
    /** Never handed out. */
    NEW,
    /** Handed out as it would be printed today. */
    TRUE
}
