package org.huying.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the ways in which registers write a day and a time, year first. */
final class Moments {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Pattern FORM = Pattern
            .compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?|(\\d{2})(\\d{2}))"
                    + "(?:[T ]*(\\d{1,2})[:时点](?:(\\d{1,2})分?(?::?(\\d{1,2})(?:\\.\\d+)?秒?)?)?)?");

    private Moments() {
    }

    static Optional<Instant> read(String text) {
        String plain = text.strip().replace('　', ' ').replace('：', ':').replaceAll("\\s+", " ");
        try {
            return Optional.of(OffsetDateTime.parse(plain).toInstant());
        } catch (DateTimeParseException _) {
            return local(plain).map(time -> time.atZone(ZONE).toInstant());
        }
    }

    private static Optional<LocalDateTime> local(String plain) {
        Matcher found = FORM.matcher(plain);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            boolean joined = found.group(2) == null;
            var day = LocalDate.of(number(found, 1), number(found, joined ? 4 : 2), number(found, joined ? 5 : 3));
            return Optional.of(day.atTime(number(found, 6), number(found, 7), number(found, 8)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }
}
