/**
 * Where things are: regions of every level (行政区划) and the stations (代表联络站) in them. Relies on no room; any room may
 * rely on it.
 */
@NullMarked
package org.huying.places;

import org.jspecify.annotations.NullMarked;
