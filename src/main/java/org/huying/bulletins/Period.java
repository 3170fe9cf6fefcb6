package org.huying.bulletins;

import java.time.LocalDate;
import java.time.YearMonth;
import org.huying.Refused;
import org.jspecify.annotations.Nullable;

/** The days a bulletin is about, both included. Only days that are over: what is published must not grow afterwards. */
public record Period(LocalDate first, LocalDate last) {

    /** The longest, in days: a leap year. */
    static final int LONGEST = 366;

    /** The last two full months: progress is announced every second month (双月公告). */
    public static Period lastTwoMonths(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return new Period(month.minusMonths(2).atDay(1), month.minusMonths(1).atEndOfMonth());
    }

    /** @throws Refused.Incomplete if the days make no period of the past */
    public static Period of(@Nullable LocalDate first, @Nullable LocalDate last, LocalDate today) {
        new Refused.Incomplete().unless(first != null, "first", "bulletins.day-missing")
                .unless(last != null, "last", "bulletins.day-missing")
                .unless(last == null || last.isBefore(today), "last", "bulletins.not-over", today.minusDays(1))
                .unless(first == null || last == null || !first.isAfter(last), "first", "bulletins.first-after-last")
                .unless(first == null || last == null || first.isAfter(last.minusDays(LONGEST)), "first",
                        "bulletins.too-long", LONGEST)
                .check();
        if (first == null || last == null) {
            throw new IllegalStateException("The check lets no missing day pass");
        }
        return new Period(first, last);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
