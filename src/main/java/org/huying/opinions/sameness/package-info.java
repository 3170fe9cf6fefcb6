/**
 * Which opinions say the same: while somebody types, on the officer's desk, and as topics of a street. Told what changes by
 * the opinions' own steps and, for what became a matter, through {@link org.huying.opinions.sameness.Alike#tell}.
 *
 * <p>Joining itself is {@link org.huying.opinions.Voices}. Relies on opinions, likeness, places and the ledger's words.
 */
@NamedInterface("sameness")
@NullMarked
package org.huying.opinions.sameness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
