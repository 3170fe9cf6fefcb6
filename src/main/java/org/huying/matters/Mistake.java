package org.huying.matters;

/** What was wrong with what an office wrote. */
public enum Mistake {
    /** It tells of somebody what not everybody must read. */
    PERSONAL,
    /** A name, a number or a day was wrong. */
    WRONG,
    /** A slip of the pen. */
    MISPRINT
}
