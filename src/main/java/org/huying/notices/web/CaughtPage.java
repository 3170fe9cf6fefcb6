package org.huying.notices.web;

import java.util.List;
import org.huying.notices.Catcher;
import org.huying.web.Page;

/** The newest text messages of the demonstration. */
record CaughtPage(List<Catcher.Caught> messages) implements Page {
}
