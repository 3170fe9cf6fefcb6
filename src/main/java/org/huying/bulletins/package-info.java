/**
 * Bulletins (通报): what was done in a period about the matters of a station or a street, composed from the facts at one
 * click, read over, published and then frozen.
 *
 * <p>Read {@link org.huying.bulletins.Content} (what stands in one), {@link org.huying.bulletins.Composer} (how it
 * follows from the facts) and {@link org.huying.bulletins.Bulletins} (the front door) in this order. Relies on matters,
 * ledger, places and people; disclosure lists a station's bulletins.
 */
@NullMarked
package org.huying.bulletins;

import org.jspecify.annotations.NullMarked;
