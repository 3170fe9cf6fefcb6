package org.huying.matters;

import org.huying.calendar.Shift;

/** Whose clock a date belongs to. */
public enum Whose {
    /** The person's: by when they will be answered. It began when they spoke and never stops. */
    PERSON,
    /** That of whoever must act now: assign, accept, decide, reply. */
    OFFICE,
    /** The time the person has to say what they think of the answer. */
    RATING;

    /** Which way its date may move when a notice arrives. */
    Shift shift() {
        return switch (this) {
            case PERSON -> Shift.SOONER;
            case OFFICE -> Shift.EITHER;
            case RATING -> Shift.LATER;
        };
    }
}
