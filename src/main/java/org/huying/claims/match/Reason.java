package org.huying.claims.match;

/** What one factor gives a pair, or takes from it, and why. */
public record Reason(Factor factor, int points, Sentence sentence) {
}
