package org.huying.claims.web;

import org.huying.web.Page;

/** A project as everybody may see it. */
record OpenProjectPage(Room room) implements Page {
}
