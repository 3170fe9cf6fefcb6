package org.huying.matters;

/**
 * A street proposes that a matter of its own go along with one of another street.
 *
 * @param into the matter there
 */
public record Offer(Listed matter, MatterId into) {
}
