package org.huying.matters;

/** What a department's clock may stop for. */
public enum PauseReason {
    /** The person was asked for something. */
    WAITING_FOR_PERSON,
    /** A court has it. */
    COURT
}
