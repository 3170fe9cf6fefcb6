package org.huying.ballots.web;

import org.huying.ballots.held.Held;
import org.huying.web.Page;

/** The page of the scrutineer's device. It knows nobody; the device shows by its key who it is. */
record ScrutineerPage(Held held) implements Page {
}
