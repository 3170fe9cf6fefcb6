package org.huying.photos;

/**
 * A photo that goes with a step, without the picture itself.
 *
 * @param seq the place of the step among those of its subject
 * @param n its place among the step's photos, from 1
 */
public record Kept(PhotoId id, int seq, int n) {
}
