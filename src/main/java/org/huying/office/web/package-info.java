/** The pages of the administrator: start, registers, spreadsheets, limits, holidays. */
@NullMarked
package org.huying.office.web;

import org.jspecify.annotations.NullMarked;
