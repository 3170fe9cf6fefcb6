package org.huying.matters;

/** Why a matter was opened again. */
public enum Cause {
    /** The person was not satisfied with the result. */
    DISSATISFIED,
    /** The person objected to the closing. */
    OBJECTION,
    /** The promised day passed without proof. */
    PROMISE_LAPSED,
    /** The street committee saw that it was not done. */
    COMMITTEE,
    /** The district committee saw that it was not done. */
    DISTRICT
}
