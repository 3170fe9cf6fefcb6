/**
 * Matters (事项): what becomes of an accepted opinion. Routed by three tiers, assigned, accepted, answered, rated, and open
 * until what was promised is done.
 *
 * <p>Read {@link org.huying.matters.Step} (what can happen), {@link org.huying.matters.Stage} (what may follow),
 * {@link org.huying.matters.Matter} (one matter, folded from its steps) and {@link org.huying.matters.Matters} (the
 * front door) in this order. What matters amount to, rates and ratings, is in {@link org.huying.matters.figures}. Relies
 * on opinions, people, places, photos, calendar and ledger.
 */
@NullMarked
package org.huying.matters;

import org.jspecify.annotations.NullMarked;
