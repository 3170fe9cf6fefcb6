package org.huying.likeness;

import java.util.List;

/**
 * A text of the index like the one that was asked about.
 *
 * @param likeness from 0 (nothing in common) to 1 (the same words)
 * @param shared what both say, as it stands in the text that was asked about, folded; the most telling first
 */
public record Near(String id, double likeness, List<String> shared) {
}
