package org.huying.bulletins.web;

import static org.huying.web.Text.day;
import static org.huying.web.Text.t;

import java.time.LocalDate;
import org.huying.bulletins.Content.Leg;
import org.huying.bulletins.Content.Line;
import org.huying.bulletins.Section;

/** The one public line of a matter, and of a milestone, in words. */
final class TellLine {

    private TellLine() {
    }

    static String of(Line line) {
        String what = switch (line.what()) {
            case ANSWER -> answer(line);
            case PROGRESS -> t("bulletins.line.progress", day(line.on()));
            case MILESTONE -> t("bulletins.line.milestone", day(line.on()));
            case ROUTE -> t("bulletins.line.route", day(line.on()));
            case REOPENED -> t("bulletins.line.reopened", day(line.on()));
            case ASSIGNED -> t("bulletins.line.assigned", day(line.on()), line.department());
            case HANDED_UP -> t("bulletins.line.handed-up", day(line.on()));
            case TAKEN -> t("bulletins.line.taken", day(line.on()));
        };
        boolean tells = switch (line.what()) {
            case ANSWER, PROGRESS, MILESTONE, ROUTE, REOPENED -> !line.text().isEmpty();
            case ASSIGNED, HANDED_UP, TAKEN -> false;
        };
        return tells ? t("bulletins.line.with-text", what, line.text()) : t("bulletins.line.alone", what);
    }

    private static String answer(Line line) {
        String outcome = line.outcome() == null ? "" : t(line.outcome());
        if (line.section() == Section.CLOSED) {
            return t("bulletins.line.closed", day(line.on()), line.department(), outcome);
        }
        return line.promisedOn() == null
                ? t("bulletins.line.answered", day(line.on()), line.department(), outcome)
                : t("bulletins.line.promised", day(line.on()), line.department(), outcome, day(line.promisedOn()));
    }

    static String of(Leg leg, LocalDate asOf) {
        return t(leg.reachedOn() != null ? "bulletins.leg.reached"
                : leg.isLateOn(asOf) ? "bulletins.leg.late" : "bulletins.leg.ahead", day(leg.by()), leg.what(),
                leg.reachedOn() == null ? "" : day(leg.reachedOn()));
    }
}
