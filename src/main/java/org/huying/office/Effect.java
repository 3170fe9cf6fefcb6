package org.huying.office;

/** What putting a row into its register would do. */
public enum Effect {
    NEW, CHANGED, SAME,
    /** Belongs to a place that is not kept here: left out, and no mistake. */
    ELSEWHERE, BAD
}
