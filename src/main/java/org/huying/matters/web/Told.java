package org.huying.matters.web;

import java.time.Instant;

/**
 * One step in plain words.
 *
 * @param mark the kind of step, for its colour: start, move, answer, good, bad, quiet
 */
record Told(int seq, Instant at, String title, String text, String mark, String proof) {
}
