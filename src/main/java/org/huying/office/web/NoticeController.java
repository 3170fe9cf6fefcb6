package org.huying.office.web;

import java.io.IOException;
import org.huying.Refused;
import org.huying.calendar.WorkingCalendar;
import org.huying.calendar.Year;
import org.huying.imports.Sheets;
import org.huying.matters.ProvisionalDates;
import org.huying.office.Holidays;
import org.huying.people.Person;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The yearly notice of holidays: paste or upload it, look it over as a calendar, load it. */
@Controller
@RequestMapping("/admin/notices")
class NoticeController {

    private static final int KILOBYTES = 200;

    private final Holidays holidays;
    private final WorkingCalendar calendar;
    private final ProvisionalDates provisional;

    NoticeController(Holidays holidays, WorkingCalendar calendar, ProvisionalDates provisional) {
        this.holidays = holidays;
        this.calendar = calendar;
        this.provisional = provisional;
    }

    @GetMapping({"", "/load"})
    Page show(@RequestParam(defaultValue = "0") int year, Person person) {
        int last = calendar.knownUntil().getYear();
        int shown = year >= calendar.knownFrom() && year <= last ? year : Math.min(holidays.today().getYear(), last);
        return new NoticesPage(holidays.mayLoad(person), YearCalendar.of(shown, calendar), calendar.knownFrom(),
                calendar.knownUntil(), calendar.alarmAt(holidays.today()), calendar.version(),
                provisional.progress());
    }

    /** Step one: the notice as text or as a file; answered with the calendar it makes. */
    @PostMapping
    Reply look(@RequestParam(defaultValue = "") String text, @RequestParam(required = false) MultipartFile file,
            Person person) throws IOException {
        String notice = text;
        if (file != null && !file.isEmpty()) {
            new Refused.Incomplete().unless(file.getSize() <= KILOBYTES * 1024, "file", "office.notice-large",
                    KILOBYTES).check();
            notice = read(file.getBytes());
        }
        Year year;
        try {
            year = holidays.read(notice, person);
        } catch (Refused.NotFound outside) {
            throw outside;
        } catch (Refused problem) {
            var incomplete = new Refused.Incomplete().unless(false, file == null || file.isEmpty() ? "text" : "file",
                    problem.key(), problem.values().toArray());
            throw incomplete;
        }
        return new NoticePage(year, notice, YearCalendar.of(year), holidays.changes(year));
    }

    /** Step two: load what was looked over. */
    @PostMapping("/load")
    Reply load(@RequestParam(defaultValue = "") String text, Person person) {
        Year year = holidays.load(text, person);
        provisional.wake();
        return SeeOther.to("/admin/notices?year=%d", year.year());
    }

    private static String read(byte[] file) {
        try {
            return Sheets.text(file);
        } catch (Refused unreadable) {
            var incomplete = new Refused.Incomplete();
            incomplete.unless(false, "file", unreadable.key(), unreadable.values().toArray());
            throw incomplete;
        }
    }
}
