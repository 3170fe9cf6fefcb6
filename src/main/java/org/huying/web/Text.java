package org.huying.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.huying.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** The words on the pages, in the language of the request. */
public final class Text {

    /** The time zone of the people the product is made for. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final ReloadableResourceBundleMessageSource WORDS = Words.load();
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private Text() {
    }

    /** The sentence of this key, its places filled. */
    public static String t(String key, Object... values) {
        return WORDS.getMessage(key, values, Shell.locale());
    }

    /** The word for one value of an enum: {@code room.EnumName.VALUE}. */
    public static String t(Enum<?> value) {
        String name = value.getDeclaringClass().getName();
        String[] parts = name.split("\\.", -1);
        return t(parts[2] + "." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    public static String of(Refused refused) {
        return t(refused.key(), refused.values().stream()
                .map(value -> value instanceof LocalDate date ? day(date) : value).toArray());
    }

    /** A day as a form sends it; none where it is no day, or none that anybody alive could mean. */
    public static @Nullable LocalDate readDay(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= 1900 && day.getYear() <= 2100 ? day : null;
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    public static String day(LocalDate day) {
        return day.format(Shell.isEnglish() ? DAY_EN : DAY_ZH);
    }

    public static String day(Instant at) {
        return day(at.atZone(ZONE).toLocalDate());
    }

    public static String time(Instant at) {
        return at.atZone(ZONE).format(Shell.isEnglish() ? TIME_EN : TIME_ZH);
    }
}
