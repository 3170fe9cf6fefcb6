/**
 * Choosing projects under a budget: most votes first in the variants cities use, the Method of Equal Shares with its
 * completions, Phragmén's sequential rule, maximin support. Every decision is taken with exact numbers; a rounded number
 * may only rule out a clear loser. Files are those of Pabulib (pabulib.org/format).
 */
@NullMarked
package org.huying.ballots.count;

import org.jspecify.annotations.NullMarked;
