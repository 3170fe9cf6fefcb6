package org.huying.likeness;

/**
 * What a text comes down to: what troubles, where. Names are grams in ascending order.
 *
 * @param trouble the grams that weigh most, without those of place names; of length one
 * @param headNames places named in the title or told as the place
 * @param names all places named
 * @param proper what is named that is a place and nothing else, also where nobody else names it
 * @param phrases what cases and places without a kind are known by
 * @param districts districts named in the title or told as the place, else anywhere
 */
record Gist(Sparse trouble, long[] headNames, long[] names, long[] proper, long[] phrases,
        long[] districts) {
}
