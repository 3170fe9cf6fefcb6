package org.huying.claims.match;

/** Somebody decided that a pair shall be, or shall not be, and why. */
public record Wish(String deputy, String project, String reason) {
}
