package org.huying.ballots.web;

import java.util.List;
import java.util.Map;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Item;
import org.huying.ballots.held.Reports;
import org.huying.web.Page;

/** Where a deputy writes what was done for each matter, before a rating session opens. */
record ReportsPage(Held held, List<Item> items, Map<String, Reports.Report> reports, boolean saved) implements Page {

    String words(Item item) {
        Reports.Report report = reports.get(item.matter());
        return report == null ? "" : report.words();
    }
}
