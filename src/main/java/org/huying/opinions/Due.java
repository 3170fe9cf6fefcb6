package org.huying.opinions;

import org.huying.calendar.Shift;

/** What a day that somebody was told about their opinion is for. */
public enum Due {
    /** By when the station says whether it takes it. */
    SCREENING,
    /** How long the person has to add what was asked for. */
    ADDING,
    /** By when they are answered, where they go along with a matter. */
    ANSWER;

    /** Which way it may move when a notice arrives. */
    Shift shift() {
        return this == ADDING ? Shift.LATER : Shift.SOONER;
    }
}
