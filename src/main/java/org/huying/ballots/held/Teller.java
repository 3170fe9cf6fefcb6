package org.huying.ballots.held;

/** Somebody who reads the pile of paper ballots. */
public record Teller(String account, String name) {
}
