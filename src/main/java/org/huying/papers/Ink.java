package org.huying.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** What of a text can be printed, and how wide it gets. */
final class Ink {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private Ink() {
    }

    /** The lines of the text, blank ones left out. */
    static List<String> lines(String text) {
        return LINE_BREAK.splitAsStream(text).map(Ink::line).filter(line -> !line.isBlank()).toList();
    }

    /** The text on one line, without what no paper shows: control and direction characters, broken code points. */
    static String line(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints().map(point -> Character.isWhitespace(point) && point < ' ' ? ' ' : point).filter(Ink::isShown)
                .forEach(line::appendCodePoint);
        return line.toString();
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            default -> !isNoncharacter(point) && !isVariationSelector(point);
        };
    }

    private static boolean isNoncharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }

    private static boolean isVariationSelector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }

    /** Width in Chinese characters: letters and digits of the West take half. */
    static double ems(String text) {
        return line(text).codePoints().mapToDouble(point -> point < 0x2000 ? 0.5 : 1).sum();
    }

    static String date(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
