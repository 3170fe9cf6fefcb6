/**
 * Working days with make-up days, and deadlines that say why they are that date.
 *
 * <p>Every room may ask {@link org.huying.calendar.WorkingCalendar}. The calendar itself relies on no other room; the
 * notices and limits it keeps stay in here.
 */
@NullMarked
package org.huying.calendar;

import org.jspecify.annotations.NullMarked;
