package org.huying.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.huying.Refused;
import org.huying.calendar.Day;
import org.huying.calendar.DayKind;
import org.huying.calendar.NoticeReader;
import org.huying.calendar.WorkingCalendar;
import org.huying.calendar.Year;
import org.huying.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The yearly notice of holidays: look it over as a calendar, then load it. It counts for everybody. */
@Service
@Transactional
public class Holidays {

    private final WorkingCalendar calendar;
    private final Areas areas;
    private final Clock clock;

    Holidays(WorkingCalendar calendar, Areas areas, Clock clock) {
        this.calendar = calendar;
        this.areas = areas;
        this.clock = clock;
    }

    /** Whether the person may load a notice: only who keeps every region there is. */
    public boolean mayLoad(Person person) {
        return areas.reachesAll(person);
    }

    /** The notice that was pasted or uploaded, checked. */
    public Year read(String text, Person by) {
        if (!mayLoad(by)) {
            throw new Refused.NotFound();
        }
        Year year = NoticeReader.read(text);
        if (!calendar.hasRoomFor(year.year())) {
            throw new Refused("office.notice-gap", String.valueOf(year.year()),
                    String.valueOf(calendar.knownUntil().getYear()));
        }
        return year;
    }

    /** Loads it: a new version of the calendar. Open dates that rested on unknown days are then reckoned anew. */
    public Year load(String text, Person by) {
        Year year = read(text, by);
        calendar.loadNotice(year.year(), year.days(), year.paper());
        return year;
    }

    /** Days of the notice that are otherwise now than it says, as with a correction. */
    public List<Day> changes(Year year) {
        return year.days().stream().filter(day -> (calendar.kindOf(day.date()) == DayKind.HOLIDAY) != day.off()
                && (day.off() || calendar.kindOf(day.date()) != DayKind.MAKE_UP)).toList();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }
}
