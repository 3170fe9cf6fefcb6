/**
 * The shell every page lives in: layout, page rendering, form fields, languages. Each room's {@code web} package relies
 * on it; it relies on no room.
 */
@NullMarked
package org.huying.web;

import org.jspecify.annotations.NullMarked;
