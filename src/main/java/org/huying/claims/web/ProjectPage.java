package org.huying.claims.web;

import java.util.List;
import org.huying.claims.Prospect;
import org.huying.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A project for those who work on it, with what they may do.
 *
 * @param from the topic it was put together from, if it was
 */
record ProjectPage(Room room, @Nullable Prospect from, List<Act> acts) implements Page {
}
