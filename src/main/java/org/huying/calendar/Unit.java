package org.huying.calendar;

/** What a limit is counted in: calendar days, working days, months. */
public enum Unit {
    DAYS, WORKING_DAYS, MONTHS
}
