package org.huying.claims;

/** How a visit at a door went. */
public enum VisitOutcome {
    /** Somebody was there and talked. */
    MET,
    /** Nobody was there; a note was left, or they called back. */
    NOTE,
    /** To be visited again. */
    AGAIN
}
