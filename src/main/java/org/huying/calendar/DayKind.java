package org.huying.calendar;

/** A day's kind by the yearly State Council notice. */
public enum DayKind {

    WORKING,

    /** A weekend day that is worked (调休). */
    MAKE_UP,

    /** A Saturday or Sunday no notice speaks of. */
    WEEKEND,

    /** A day the notice gives off, weekends within a holiday included. */
    HOLIDAY;

    boolean isWorking() {
        return this == WORKING || this == MAKE_UP;
    }
}
