package org.huying.tables;

/** A file that is no table, and why. */
public final class Unreadable extends RuntimeException {

    /** What is wrong with it. */
    public enum Why {
        NOT_A_TABLE, ENCODING_UNKNOWN, QUOTE_OPEN
    }

    private final Why why;
    private final long row;

    private Unreadable(Why why, long row) {
        super(why.name(), null, false, false);
        this.why = why;
        this.row = row;
    }

    static Unreadable because(Why why) {
        return new Unreadable(why, 0);
    }

    static Unreadable quoteOpen(long row) {
        return new Unreadable(Why.QUOTE_OPEN, row);
    }

    public Why why() {
        return why;
    }

    /** In which row, 0 where it lies in no single one. */
    public long row() {
        return row;
    }
}
