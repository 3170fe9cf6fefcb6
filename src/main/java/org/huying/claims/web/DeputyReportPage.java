package org.huying.claims.web;

import java.util.List;
import org.huying.claims.HalfYear;
import org.huying.claims.Line;
import org.huying.people.Deputy;
import org.huying.web.Option;
import org.huying.web.Page;

/** What a deputy did for all their projects in a half year, written from the facts. */
record DeputyReportPage(Deputy deputy, HalfYear half, List<Option> halves, List<Part> parts) implements Page {

    /**
     * One project.
     *
     * @param own what the deputy recorded in it themselves
     * @param text what the whole team did, the money, and what lies ahead
     */
    record Part(Line line, String own, List<String> text) {
    }

    String title() {
        return org.huying.web.Text.t("claims.all-report.title", deputy.name(), Halves.of(half));
    }
}
