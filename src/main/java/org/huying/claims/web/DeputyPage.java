package org.huying.claims.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huying.claims.Doing;
import org.huying.claims.Line;
import org.huying.claims.Profiles;
import org.huying.claims.match.Pair;
import org.huying.matters.figures.RatingSum;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * A deputy's portrait and analysis report.
 *
 * @param rated how residents rated what became of the matters they took up, if that can be told
 * @param fits open projects, those that fit best first
 */
record DeputyPage(Profiles.Portrait portrait, List<Line> projects, List<Pair> fits, List<Done> done,
        @Nullable RatingSum rated, boolean mayCorrect,
        List<Option> communities, List<String> skills, List<String> subjects, ClaimNames names, LocalDate today)
        implements Page {

    /**
     * How often the deputy did something, as the facts say.
     *
     * @param newest where the newest of it was done
     */
    record Done(Doing what, int times, List<Source> newest) {
    }

    /** @param address the page of what it was done to, empty where there is none to be seen */
    record Source(String name, String address, Instant at) {
    }

    /** The text, or a word that says that nobody has filled it in. */
    static String said(String text) {
        return text.isBlank() ? Text.t("claims.not-told") : text.strip();
    }

    int best() {
        return Math.max(1, fits.stream().mapToInt(Pair::points).max().orElse(1));
    }
}
