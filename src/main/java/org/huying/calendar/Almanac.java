package org.huying.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of all days, as the notices loaded up to one version of the calendar say. */
final class Almanac {

    private final String version;
    private final Map<LocalDate, Day> days = new HashMap<>();
    private final int firstYear;
    private final int lastYear;

    /** The notices come in the order in which they were loaded: the latest of a year counts, whole. */
    Almanac(String version, List<Notice> notices) {
        var latest = new LinkedHashMap<Integer, Notice>();
        for (var notice : notices) {
            latest.remove(notice.year());
            latest.put(notice.year(), notice);
        }
        latest.values().forEach(notice -> notice.days().forEach(day -> days.put(day.date(), day)));
        this.version = version;
        this.firstYear = latest.keySet().stream().mapToInt(Integer::intValue).min().orElseThrow();
        this.lastYear = latest.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    String version() {
        return version;
    }

    DayKind kindOf(LocalDate date) {
        var day = days.get(date);
        if (day != null && day.off()) {
            return DayKind.HOLIDAY;
        }
        if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
            return DayKind.WORKING;
        }
        return day == null ? DayKind.WEEKEND : DayKind.MAKE_UP;
    }

    boolean isWorkingDay(LocalDate date) {
        return kindOf(date).isWorking();
    }

    /** The holiday's name, "" for a day no notice speaks of. */
    String nameOf(LocalDate date) {
        var day = days.get(date);
        return day == null ? "" : day.name();
    }

    /** Whether the notice of that day's year is out. */
    boolean knows(LocalDate date) {
        return date.getYear() >= firstYear && date.getYear() <= lastYear;
    }

    LocalDate knownUntil() {
        return LocalDate.of(lastYear, 12, 31);
    }

    /** The first year whose notice is out. */
    int knownFrom() {
        return firstYear;
    }

    /** Known years leave no gap, so the end of the known days is one day. */
    boolean hasRoomFor(int year) {
        return year >= firstYear - 1 && year <= lastYear + 1;
    }
}
