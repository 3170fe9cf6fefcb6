package org.huying.claims.web;

import java.time.Instant;

/** A step as a line of the timeline. */
record Told(Instant at, String who, String title, String text) {
}
