package org.huying.matters;

/** Whose clock a date belongs to. */
public enum Whose {
    /** The person's: by when they will be answered. It began when they spoke and never stops. */
    PERSON,
    /** That of whoever must act now: assign, accept, decide, reply. */
    OFFICE,
    /** The time the person has to say what they think of the answer. */
    RATING
}
