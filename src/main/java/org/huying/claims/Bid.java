package org.huying.claims;

/** An offer for a work, as it was opened. */
public record Bid(String bidder, long price, int days) {
}
