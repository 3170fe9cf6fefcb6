package org.huying.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huying.calendar.Settings.Setting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Working days, deadlines, and how long things may take where.
 *
 * <p>Working days are the weekdays that no yearly notice gives off and the weekend days it makes up for them. Where no
 * notice is out, the week alone decides, and a deadline that looked at such a day is provisional.
 */
@Service
public class WorkingCalendar {

    private final CalendarStore store;
    private final Memory memory;
    private final boolean shiftEndOffWeekendsToo;

    WorkingCalendar(CalendarStore store, Memory memory,
            @Value("${huying.calendar.shift-end-off-weekends-too:true}") boolean shiftEndOffWeekendsToo) {
        this.store = store;
        this.memory = memory;
        this.shiftEndOffWeekendsToo = shiftEndOffWeekendsToo;
    }

    public DayKind kindOf(LocalDate day) {
        return almanac().kindOf(day);
    }

    public boolean isWorkingDay(LocalDate day) {
        return almanac().isWorkingDay(day);
    }

    /** Below zero when the second day lies before the first. */
    public int workingDaysBetween(LocalDate afterExclusive, LocalDate untilInclusive) {
        if (untilInclusive.isBefore(afterExclusive)) {
            return -workingDaysBetween(untilInclusive, afterExclusive);
        }
        var almanac = almanac();
        return (int) afterExclusive.plusDays(1).datesUntil(untilInclusive.plusDays(1))
                .filter(almanac::isWorkingDay).count();
    }

    /**
     * The start day does not count. Months end on the matching day, or the month's last. Calendar days and months that
     * end on a day off end on the next working day instead: Article 203 of the Civil Code's general part names
     * statutory holidays (法定休假日), and civil practice moves weekends as well; a deployment that wants the letter
     * alone sets {@code huying.calendar.shift-end-off-weekends-too=false}.
     */
    public Deadline deadline(LocalDate start, Limit limit) {
        return new Reckoning(almanac(), shiftEndOffWeekendsToo).deadline(start, limit);
    }

    /**
     * The limit of this kind in force at the place on that day: the longest region prefix wins, then the latest to
     * come into force. Throws IllegalArgumentException for an unknown kind.
     */
    public Limit limit(String kind, String region, LocalDate on) {
        return memory.now().settings().limit(kind, region, on);
    }

    /** Every kind in force at the place on that day, in the order in which a matter meets them. */
    public List<Limit> limits(String region, LocalDate on) {
        return memory.now().settings().limits(region, on);
    }

    /** All versions of a limit that hold or held at the place, its own and those of the regions around it, newest first. */
    public List<Version> history(String kind, String region) {
        return memory.now().settings().history(kind, region).stream()
                .map(setting -> new Version(setting.limit(), setting.validFrom())).toList();
    }

    /** A new version of a place's limit; the old ones are kept. Counts from the commit on. */
    public void setLimit(Limit limit, LocalDate validFrom) {
        memory.change(() -> store.add(new Setting(limit, validFrom)));
    }

    /**
     * A yearly notice arrives, or the whole of it once more with corrections: a new version of the calendar. Counts
     * from the commit on. The years follow one another: a notice that would leave one out is an
     * IllegalArgumentException.
     */
    public void loadNotice(int year, List<Day> days, String paper) {
        if (!hasRoomFor(year)) {
            throw new IllegalArgumentException("The notice of " + year + " leaves a gap; known until " + knownUntil());
        }
        var notice = new Notice(year, days, paper);
        memory.change(() -> store.add(notice));
    }

    /** Whether a notice of that year leaves no year out. */
    public boolean hasRoomFor(int year) {
        return almanac().hasRoomFor(year);
    }

    /** The first year whose notice is out. */
    public int knownFrom() {
        return almanac().knownFrom();
    }

    /** The holiday's name, "" for a day no notice speaks of. */
    public String nameOf(LocalDate day) {
        return almanac().nameOf(day);
    }

    /** The last day covered by a notice. */
    public LocalDate knownUntil() {
        return almanac().knownUntil();
    }

    /** Whether it is high time for the next notice: from two months before the known days end. */
    public boolean alarmAt(LocalDate today) {
        return !today.isBefore(knownUntil().minusMonths(2));
    }

    /** The last year a notice covers and how many notices have arrived since, such as 2026-1. */
    public String version() {
        return almanac().version();
    }

    /** The first instant at or after this one that lies outside the quiet hours, 21:00–8:00 in Asia/Shanghai. */
    public Instant outsideQuietHours(Instant at) {
        return QuietHours.NIGHT.outside(at);
    }

    private Almanac almanac() {
        return memory.now().almanac();
    }
}
