/**
 * What the program asks people to type, counted by itself: fields and seconds of each form that was sent, summed by day.
 * Relies on no room; the public figures show it.
 */
@NullMarked
package org.huying.burden;

import org.jspecify.annotations.NullMarked;
