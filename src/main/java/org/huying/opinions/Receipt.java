package org.huying.opinions;

/**
 * What somebody gets for an opinion: its number, and the secret key of the page that follows it.
 *
 * @param proof the hash of the fact, which the published ledger must contain
 */
public record Receipt(OpinionId id, FollowKey key, String proof) {
}
