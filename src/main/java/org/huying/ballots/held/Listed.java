package org.huying.ballots.held;

/** A poll as a line of a list. */
public record Listed(String id, String street, String title, String stage) {
}
