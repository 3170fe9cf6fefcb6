package org.huying.likeness;

import java.util.Set;

/**
 * What a text comes down to: what troubles, where.
 *
 * @param trouble the grams that weigh most, without those of place names; of length one
 * @param headNames places named in the title or told as the place
 * @param names all places named
 * @param phrases what cases and places without a kind are known by
 * @param districts districts named in the title or told as the place, else anywhere
 */
record Gist(Sparse trouble, Set<Long> headNames, Set<Long> names, Set<Long> phrases,
        Set<Long> districts) {
}
