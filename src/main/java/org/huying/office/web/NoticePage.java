package org.huying.office.web;

import java.util.List;
import org.huying.calendar.Day;
import org.huying.calendar.Year;
import org.huying.web.Page;

/**
 * A notice looked over before it is loaded.
 *
 * @param text the notice as it came
 * @param changes days that are otherwise now than it says
 */
record NoticePage(Year year, String text, YearCalendar calendar, List<Day> changes) implements Page {
}
