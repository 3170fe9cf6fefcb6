package org.huying.claims.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.claims.Line;
import org.huying.claims.Profiles;
import org.huying.claims.match.Pair;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Text;

/**
 * A deputy's portrait and analysis report.
 *
 * @param fits open projects, those that fit best first
 */
record DeputyPage(Profiles.Portrait portrait, List<Line> projects, List<Pair> fits, List<Done> done, boolean mayCorrect,
        List<Option> communities, List<String> skills, List<String> subjects, ClaimNames names, LocalDate today)
        implements Page {

    /** How often the deputy did something, as the facts say. */
    record Done(String key, long times) {
    }

    /** The text, or a word that says that nobody has filled it in. */
    static String said(String text) {
        return text.isBlank() ? Text.t("claims.not-told") : text.strip();
    }

    int best() {
        return Math.max(1, fits.stream().mapToInt(Pair::points).max().orElse(1));
    }
}
