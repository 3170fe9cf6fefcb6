package org.huying.calendar;

import java.time.LocalDate;

/** One version of a limit and the first day on which it holds. */
public record Version(Limit limit, LocalDate validFrom) {
}
