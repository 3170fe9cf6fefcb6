package org.huying.api.web;

import org.huying.web.Page;

/** What a problem means and what to do about it. The page itself is none. */
record ProblemPage(int problemStatus, String title, String detail, String advice) implements Page {
}
