package org.huying.calendar;

import java.time.LocalDate;

/** A day a notice speaks of: off (春节, 国庆节, …) or, at a weekend, worked in exchange. */
public record Day(LocalDate date, String name, boolean off) {
}
