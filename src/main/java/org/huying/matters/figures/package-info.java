/**
 * What matters amount to: the four rates with their bases, and ratings told in sums, never one by one. Reads what the
 * matters have left in their tables, and knows no matter.
 */
@NamedInterface("figures")
@NullMarked
package org.huying.matters.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
