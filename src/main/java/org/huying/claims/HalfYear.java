package org.huying.claims;

import java.time.LocalDate;
import java.util.Optional;

/** A half year, as teams report on it: the first to June, the second from July. */
public record HalfYear(int year, int half) {

    public static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    /** As it is written in addresses and forms, {@code 2026-1}. */
    public static Optional<HalfYear> read(String text) {
        return text.matches("20\\d{2}-[12]")
                ? Optional.of(new HalfYear(Integer.parseInt(text.substring(0, 4)), text.charAt(5) - '0'))
                : Optional.empty();
    }

    /** The one that offices call so, see {@link #name}. */
    public static Optional<HalfYear> named(String name) {
        return name.matches("20\\d{2}年[上下]半年")
                ? Optional.of(new HalfYear(Integer.parseInt(name.substring(0, 4)), name.charAt(5) == '上' ? 1 : 2))
                : Optional.empty();
    }

    /** The one that is due: in the first two months of a half year the one that has just ended. */
    public static HalfYear due(LocalDate today) {
        HalfYear present = of(today);
        return today.isBefore(present.first().plusMonths(2)) ? present.before() : present;
    }

    public HalfYear before() {
        return half == 2 ? new HalfYear(year, 1) : new HalfYear(year - 1, 2);
    }

    /** As offices write it, in papers and in what is kept. */
    public String name() {
        return year + "年" + (half == 1 ? "上半年" : "下半年");
    }

    public LocalDate first() {
        return LocalDate.of(year, half == 1 ? 1 : 7, 1);
    }

    public LocalDate last() {
        return half == 1 ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    @Override
    public String toString() {
        return year + "-" + half;
    }
}
