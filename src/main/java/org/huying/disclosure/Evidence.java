package org.huying.disclosure;

/** By what the data themselves show that a station meets a standard. Nobody ticks a box. */
public enum Evidence {
    /** An address and a point on the map. */
    PLACE,
    /** Equipment is named. */
    EQUIPMENT,
    /** It is said when it is open. */
    HOURS,
    /** A telephone number. */
    PHONE,
    /** At least so many deputies are grouped into it. */
    DEPUTIES,
    /** Working rules. */
    RULES,
    /** A plan of the year. */
    PLAN,
    /** At least so many communities its deputies are linked with. */
    LINKS,
    /** What its deputies achieved. */
    RESULTS,
    /** A bulletin about days that ended no more than so many months, and the month in which it is written, ago. */
    BULLETIN;

    /** Whether its amount says how much; else it is there or not. */
    public boolean isCounted() {
        return this == DEPUTIES || this == LINKS || this == BULLETIN;
    }
}
