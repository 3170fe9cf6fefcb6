package org.huying.calendar;

/** What the database held at one moment. */
record Snapshot(Revision revision, Almanac almanac, Settings settings) {

    /** Grows with every notice and every limit: two equal ones mean that nothing is new. */
    record Revision(long notices, long limits) {
    }
}
