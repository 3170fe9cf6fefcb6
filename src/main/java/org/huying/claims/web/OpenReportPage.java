package org.huying.claims.web;

import org.huying.claims.Project;
import org.huying.claims.Step;
import org.huying.ledger.Recorded;
import org.huying.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was published.
 *
 * @param edition which one on that half year it is, from 1
 * @param newer the newest one on that half year, if it is another
 */
record OpenReportPage(Project project, Recorded<Step.Reported> report, int edition,
        @Nullable Recorded<Step.Reported> newer, ClaimNames names) implements Page {
}
