package org.huying.claims.web;

import java.util.List;
import org.huying.claims.HalfYear;
import org.huying.claims.Project;
import org.huying.web.Option;
import org.huying.web.Page;

/**
 * The form by which a team reports.
 *
 * @param draft what the facts give
 * @param editions how many reports on that half year there are already
 */
record ReportPage(Project project, List<Option> halves, HalfYear half, String draft, long editions) implements Page {
}
