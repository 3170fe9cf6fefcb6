package org.huying.web;

import org.huying.Refused;

/** One sentence that says what did not work and what to do next. */
public record RefusalPage(Refused refused, int status) implements Page {
}
