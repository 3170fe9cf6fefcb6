/**
 * The administrator's office: setting up a district and keeping it. What the registers hold (regions, stations,
 * departments, deputies), by hand or from a spreadsheet; limits; the yearly holiday notice; and what is still missing.
 *
 * <p>Read {@link org.huying.office.Register} (what is kept), {@link org.huying.office.Field} (what a line of it says),
 * {@link org.huying.office.Registers} (the front door) and {@link org.huying.office.Checklist} in this order. The rooms
 * whose things are kept here rely on nothing or only on each other; that is why these pages stand above them. Relies on
 * places, people, calendar, matters, disclosure, and the readers of imports; nobody relies on it.
 */
@NullMarked
package org.huying.office;

import org.jspecify.annotations.NullMarked;
