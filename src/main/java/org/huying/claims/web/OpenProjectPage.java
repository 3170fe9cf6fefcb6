package org.huying.claims.web;

import org.huying.claims.ProjectRatings;
import org.huying.web.Page;

/** A project as everybody may see it, with what residents said of it in the end. */
record OpenProjectPage(Room room, ProjectRatings.Sum rated) implements Page {
}
