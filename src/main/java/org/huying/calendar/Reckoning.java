package org.huying.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huying.calendar.Deadline.Skipped;

/** One count from a start day to a due day, and what it met on its way. */
final class Reckoning {

    private final Almanac almanac;
    private final Set<DayKind> endMovesOff;
    private final List<Skipped> skipped = new ArrayList<>();
    private boolean provisional;

    Reckoning(Almanac almanac, boolean shiftEndOffWeekendsToo) {
        this.almanac = almanac;
        this.endMovesOff = shiftEndOffWeekendsToo
                ? EnumSet.of(DayKind.HOLIDAY, DayKind.WEEKEND)
                : EnumSet.of(DayKind.HOLIDAY);
    }

    Deadline deadline(LocalDate start, Limit limit) {
        var due = switch (limit.unit()) {
            case DAYS -> movedOff(start.plusDays(limit.amount()));
            case MONTHS -> movedOff(start.plusMonths(limit.amount()));
            case WORKING_DAYS -> counted(start, limit.amount());
        };
        return new Deadline(start, limit, due, skipped, provisional, almanac.version());
    }

    private LocalDate movedOff(LocalDate end) {
        var day = end;
        for (var kind = look(day); endMovesOff.contains(kind); kind = look(day)) {
            skip(day, kind);
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate counted(LocalDate start, int amount) {
        var day = start;
        int left = amount;
        while (left > 0) {
            day = day.plusDays(1);
            var kind = look(day);
            if (kind.isWorking()) {
                left--;
            } else {
                skip(day, kind);
            }
        }
        return day;
    }

    private DayKind look(LocalDate day) {
        provisional |= !almanac.knows(day);
        return almanac.kindOf(day);
    }

    private void skip(LocalDate day, DayKind kind) {
        skipped.add(new Skipped(day, kind, almanac.nameOf(day)));
    }
}
