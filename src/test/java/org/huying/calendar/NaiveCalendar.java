package org.huying.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A second opinion: reads the yearly files with a pattern, writes down all working days of 2019 to 2030 in one list
 * and finds a due day by its place in the list. Shares no line with the calendar it checks.
 */
final class NaiveCalendar {

    private static final Pattern DAY = Pattern.compile(
            "\"name\":\\s*\"([^\"]+)\",\\s*\"date\":\\s*\"([0-9-]+)\",\\s*\"isOffDay\":\\s*(true|false)");

    final TreeMap<LocalDate, String> off = new TreeMap<>();
    final TreeSet<LocalDate> listedAsWorked = new TreeSet<>();
    private final List<LocalDate> working = new ArrayList<>();
    private final List<Integer> workingDaysUntil = new ArrayList<>();
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    NaiveCalendar() {
        for (int year = 2020; year <= 2027; year++) {
            var days = DAY.matcher(text(Path.of("src/main/resources/calendar", year + ".json")));
            while (days.find()) {
                var date = LocalDate.parse(days.group(2));
                if (days.group(3).equals("true")) {
                    off.put(date, days.group(1));
                } else {
                    listedAsWorked.add(date);
                }
            }
        }
        for (var date = FIRST; date.getYear() <= 2030; date = date.plusDays(1)) {
            if (listedAsWorked.contains(date) || !(isWeekend(date) || off.containsKey(date))) {
                working.add(date);
            }
            workingDaysUntil.add(working.size());
        }
    }

    static boolean isWeekend(LocalDate date) {
        return (date.toEpochDay() + 3) % 7 >= 5;
    }

    String kindOf(LocalDate date) {
        if (off.containsKey(date)) {
            return "HOLIDAY";
        }
        if (isWeekend(date)) {
            return listedAsWorked.contains(date) ? "MAKE_UP" : "WEEKEND";
        }
        return "WORKING";
    }

    LocalDate afterWorkingDays(LocalDate start, int amount) {
        return working.get(until(start) + amount - 1);
    }

    int workingDaysBetween(LocalDate after, LocalDate until) {
        return until(until) - until(after);
    }

    private int until(LocalDate date) {
        return workingDaysUntil.get((int) (date.toEpochDay() - FIRST.toEpochDay()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
