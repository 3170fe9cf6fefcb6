package org.huying.calendar;

import java.time.LocalDate;

/**
 * Which way a day may move when the holidays it rests on are announced. Nobody is worse off for having been told a day
 * early, and a notice makes nobody late.
 */
public enum Shift {
    /** What somebody waits for comes sooner, or on the day they were told. */
    SOONER,
    /** How long somebody has to do something becomes longer, or stays. */
    LATER,
    /** An office follows the calendar both ways, as the law counts it, but never to a day that has come. */
    EITHER;

    /** Which of the two days holds. */
    LocalDate holds(LocalDate was, LocalDate now, LocalDate today) {
        boolean moves = switch (this) {
            case SOONER -> now.isBefore(was) && now.isAfter(today);
            case LATER -> now.isAfter(was);
            case EITHER -> now.isAfter(today);
        };
        return moves ? now : was;
    }
}
