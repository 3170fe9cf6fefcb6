/**
 * Finding texts by words, Chinese ones too: what a text is indexed by, what somebody looks for, and where in a shown text
 * it stands. The rooms keep their own index, a {@code tsvector} of bigrams, in the transaction that keeps the text.
 *
 * <p>Any room with lists may rely on it; it relies on none.
 */
@NullMarked
package org.huying.search;

import org.jspecify.annotations.NullMarked;
