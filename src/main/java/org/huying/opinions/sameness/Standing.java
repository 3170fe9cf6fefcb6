package org.huying.opinions.sameness;

/**
 * Where a topic would stand by other weights.
 *
 * @param was its place now, from one
 */
public record Standing(Topic topic, double score, int was) {
}
