package org.huying.erasure;

import java.time.LocalDate;

/** How long what is personal is kept after nothing more is done: a setting of a place, with version and basis. */
public record Term(String region, int months, String version, String basis, LocalDate validFrom) {

    static final int SHORTEST = 6;
    static final int LONGEST = 360;

    /** What was over before this day is past its time. */
    LocalDate cutoff(LocalDate today) {
        return today.minusMonths(months);
    }
}
