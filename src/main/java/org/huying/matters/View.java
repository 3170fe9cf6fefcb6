package org.huying.matters;

/** Which part of the matters in reach a list shows. */
public enum View {
    /** What waits for the one who looks. */
    MINE,
    /** All that is not over. */
    OPEN,
    /** Past its day now. */
    LATE,
    /** Returned at least once and open. */
    RETURNED,
    /** Opened again at least once and open. */
    REOPENED,
    /** Answered with a promise not yet kept. */
    PROMISED,
    /** With a milestone ahead. */
    ROUTES,
    /** Closed. */
    CLOSED,
    ALL
}
