/**
 * Residents' opinions (民情/意见建议), from filing to screening: taken over every channel, then accepted, completed, refused
 * with the right address, or withdrawn. An accepted opinion becomes a matter; {@code matters} listens for
 * {@link org.huying.opinions.OpinionAccepted}.
 *
 * <p>Read {@link org.huying.opinions.Opinions}, {@link org.huying.opinions.Step}, {@link org.huying.opinions.Opinion} in
 * this order. Relies on vault, people, places, photos, calendar, ledger and likeness.
 */
@NullMarked
package org.huying.opinions;

import org.jspecify.annotations.NullMarked;
