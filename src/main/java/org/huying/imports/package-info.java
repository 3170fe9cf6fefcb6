/**
 * Bringing in what others have written down: opinions from a spreadsheet, from the command line or the browser. Bad rows
 * are listed and good rows are in; the same file brought in again files nothing twice.
 *
 * <p>Read {@link org.huying.imports.Sheet} (a spreadsheet as it was read), {@link org.huying.imports.Column} (what a
 * column may mean), {@link org.huying.imports.Verdict} (what is thought of a row), {@link org.huying.imports.Outcome}
 * (what became of it) and {@link org.huying.imports.Imports} (the front door) in this order. Relies on tables, opinions,
 * matters, places, people and the words of web; nobody relies on it.
 */
@NullMarked
package org.huying.imports;

import org.jspecify.annotations.NullMarked;
