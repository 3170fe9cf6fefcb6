package org.huying.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** The notices that came with the program, under {@code calendar/} on the class path. */
final class ShippedNotices {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ShippedNotices() {
    }

    /** By year; a year whose notice was not out is left away. */
    static List<Notice> all() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:calendar/*.json"))
                    .map(ShippedNotices::read)
                    .filter(file -> !file.days().isEmpty())
                    .map(YearFile::notice)
                    .sorted(Comparator.comparingInt(Notice::year))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static YearFile read(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            return JSON.readValue(in, YearFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record YearFile(int year, List<String> papers, List<Entry> days) {

        Notice notice() {
            return new Notice(year, days.stream().map(Entry::day).toList(), String.join(" ", papers));
        }
    }

    private record Entry(String name, LocalDate date, boolean isOffDay) {

        Day day() {
            return new Day(date, name, isOffDay);
        }
    }
}
