package org.huying.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huying.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a yearly notice as people have it: JSON as holiday-cn publishes it, or lines of date, name and 休 or 班. Says what
 * is wrong with it before anything is loaded.
 */
public final class NoticeReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 60_000;
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private NoticeReader() {
    }

    /** @throws Refused with a sentence that says what is wrong, and where */
    public static Year read(String text) {
        if (text.isBlank()) {
            throw new Refused("web.field-empty");
        }
        if (text.length() > LONGEST) {
            throw new Refused("web.field-long", LONGEST, text.length());
        }
        Year year = text.strip().startsWith("{") ? json(text) : lines(text);
        check(year);
        return year;
    }

    private static Year json(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            var days = new ArrayList<Day>();
            for (JsonNode day : root.path("days")) {
                days.add(new Day(date(day.path("date").asString("")).orElseThrow(() -> unreadable(days.size() + 1)),
                        day.path("name").asString("").strip(), day.path("isOffDay").asBoolean()));
            }
            var papers = new ArrayList<String>();
            root.path("papers").forEach(paper -> papers.add(paper.asString("")));
            return new Year(root.path("year").asInt(0), days, String.join(" ", papers));
        } catch (JacksonException e) {
            throw new Refused("calendar.notice-not-json", e.getLocation() == null ? 1 : e.getLocation().getLineNr());
        }
    }

    private static Year lines(String text) {
        var days = new ArrayList<Day>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\ufeff", "").replace("\"", "").strip();
            String[] cells = line.split("[,，;；\\t]", -1);
            boolean heading = days.isEmpty() && date(cells[0]).isEmpty();
            if (!line.isEmpty() && !heading) {
                days.add(day(cells, i + 1));
            }
        }
        int year = days.stream().collect(Collectors.groupingBy(day -> day.date().getYear(), Collectors.counting()))
                .entrySet().stream().max(java.util.Map.Entry.comparingByValue()).map(java.util.Map.Entry::getKey)
                .orElse(0);
        return new Year(year, days, "");
    }

    private static Day day(String[] cells, int line) {
        if (cells.length < 3) {
            throw unreadable(line);
        }
        LocalDate date = date(cells[0]).orElseThrow(() -> unreadable(line));
        return new Day(date, cells[1].strip(), switch (cells[2].strip().toLowerCase(java.util.Locale.ROOT)) {
            case "休", "放假", "off", "true", "1" -> true;
            case "班", "上班", "补班", "work", "false", "0" -> false;
            default -> throw unreadable(line);
        });
    }

    private static Optional<LocalDate> date(String text) {
        Matcher found = DATE.matcher(text.strip());
        try {
            return found.matches() ? Optional.of(LocalDate.of(Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)))) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static void check(Year year) {
        if (year.days().isEmpty() || year.year() < 1949 || year.year() > 2200) {
            throw new Refused("calendar.notice-empty");
        }
        var seen = new HashSet<LocalDate>();
        for (Day day : year.days()) {
            if (!seen.add(day.date())) {
                throw new Refused("calendar.notice-twice", day.date());
            }
            if (!Notice.maySpeakOf(day.date(), year.year())) {
                throw new Refused("calendar.notice-other-year", day.date(), String.valueOf(year.year()));
            }
            if (day.name().isEmpty() || day.name().length() > 40) {
                throw new Refused("calendar.notice-nameless", day.date());
            }
            if (!day.off() && day.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                throw new Refused("calendar.notice-weekday", day.date());
            }
        }
    }

    private static Refused unreadable(int line) {
        return new Refused("calendar.notice-line", line);
    }
}
