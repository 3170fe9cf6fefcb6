package org.huying.ballots.urn;

/** A ballot as it waits in the urn: its poll, its serial, how often its voter has changed it, and its published line. */
record Staged(String poll, String serial, int counter, String line) {
}
