package org.huying.claims.web;

import java.util.List;
import org.huying.web.Page;

/** A project for those who work on it, with what they may do. */
record ProjectPage(Room room, List<Act> acts) implements Page {
}
