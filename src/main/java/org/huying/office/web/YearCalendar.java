package org.huying.office.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.huying.calendar.DayKind;
import org.huying.calendar.WorkingCalendar;
import org.huying.calendar.Year;
import org.huying.web.Shell;

/** A year as twelve months, each day with its kind. */
record YearCalendar(int year, List<MonthOf> months) {

    /** One month: weeks begin on Monday, days of other months are empty. */
    record MonthOf(Month month, List<List<Cell>> weeks) {

        String name() {
            return month.getDisplayName(TextStyle.FULL_STANDALONE, Shell.locale());
        }
    }

    /**
     * One day.
     *
     * @param day of the month, 0 for none
     * @param name of the holiday it belongs to
     */
    record Cell(int day, DayKind kind, String name) {

        private static final Cell NONE = new Cell(0, DayKind.WORKING, "");

        String css() {
            return day == 0 ? "day-none" : "day-" + kind.name();
        }
    }

    static YearCalendar of(int year, WorkingCalendar calendar) {
        return of(year, calendar::kindOf, calendar::nameOf);
    }

    /** The year as the notice alone makes it. */
    static YearCalendar of(Year notice) {
        return of(notice.year(), date -> notice.days().stream().filter(day -> day.date().equals(date)).findFirst()
                .map(day -> day.off() ? DayKind.HOLIDAY : DayKind.MAKE_UP)
                .orElse(date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? DayKind.WORKING : DayKind.WEEKEND),
                date -> notice.days().stream().filter(day -> day.date().equals(date)).findFirst()
                        .map(org.huying.calendar.Day::name).orElse(""));
    }

    private static YearCalendar of(int year, Function<LocalDate, DayKind> kind, Function<LocalDate, String> name) {
        return new YearCalendar(year, Arrays.stream(Month.values()).map(month -> {
            var weeks = new ArrayList<List<Cell>>();
            LocalDate first = LocalDate.of(year, month, 1);
            LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
            while (!monday.isAfter(first.plusMonths(1).minusDays(1))) {
                LocalDate start = monday;
                weeks.add(start.datesUntil(start.plusDays(7)).map(date -> date.getMonth() == month
                        ? new Cell(date.getDayOfMonth(), kind.apply(date), name.apply(date))
                        : Cell.NONE).toList());
                monday = monday.plusDays(7);
            }
            return new MonthOf(month, weeks);
        }).toList());
    }
}
