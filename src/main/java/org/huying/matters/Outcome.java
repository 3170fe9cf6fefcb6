package org.huying.matters;

/** What a reply amounts to, apart from the letter a place prints for it. */
public enum Outcome {
    /** Solved, or adopted. */
    SOLVED,
    /** Being solved this year, with a date. */
    BEING_SOLVED,
    /** In a later plan, with a date. */
    PLANNED,
    /** Not now, for lack of conditions. */
    NOT_NOW,
    /** Kept for reference. */
    REFERENCE,
    /** Beyond the department's powers, reported upward. */
    HIGHER_BODY;

    /** Whether the reply promises something that must then be done by a date. */
    public boolean promises() {
        return this == BEING_SOLVED || this == PLANNED;
    }
}
