package org.huying.claims.web;

import org.huying.claims.Project;
import org.huying.web.Page;

/** The form by which a resident rates a finished project. */
record RatePage(Project project) implements Page {
}
