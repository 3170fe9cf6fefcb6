package org.huying.opinions.web;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.likeness.Hint;
import org.huying.opinions.Category;
import org.huying.opinions.Masking;
import org.huying.opinions.Opinion;
import org.huying.opinions.Stage;
import org.huying.opinions.Titles;
import org.huying.opinions.sameness.Likely;
import org.huying.places.Places;
import org.huying.web.Option;
import org.huying.web.Page;

/**
 * One opinion on the officer's desk.
 *
 * @param act which form is open: accept, ask or turn-away
 * @param photos the names of those that came with it
 * @param hint what past decisions say about its category; none where the person chose one, or nothing is sure enough
 * @param likely what probably says the same
 * @param elsewhere open matters of other streets of the district that probably say the same
 * @param titles of the cases it follows, by number
 */
record ScreeningPage(Opinion opinion, String act, String regionName, List<Category> categories,
        List<String> photos, Optional<Hint> hint, Map<String, String> titles,
        List<Likely> likely, List<Likely> elsewhere, Places places) implements Page {

    boolean isOpen() {
        return opinion.stage() instanceof Stage.Waiting || opinion.stage() instanceof Stage.Asked;
    }

    /** How many days lie between them. */
    long daysApart(Likely one) {
        return Math.abs(ChronoUnit.DAYS.between(one.filedAt(), opinion.filedAt()));
    }

    /** What waits as well and may be taken together with this one. */
    List<Likely> waiting() {
        return likely.stream().filter(one -> !one.matter()).toList();
    }

    /** A first proposal for the public title: the first clause of the text. */
    String titleProposal() {
        return Titles.propose(textProposal());
    }

    /** A first proposal for the public text: plainly personal data is masked. */
    String textProposal() {
        return Masking.speech(opinion.filed().text().toString());
    }

    /** What the form begins with: what the person chose, else what past decisions say. */
    String categoryProposal() {
        return hint.map(Hint::label).orElse(opinion.filed().category());
    }

    /** The category with those above it: 城市管理 › 道路设施 › 路灯照明. */
    String path(String code) {
        return categories.stream().filter(category -> code.startsWith(category.code())).map(Category::name)
                .collect(Collectors.joining(" › "));
    }

    List<Option> leaves() {
        return categories.stream().map(category -> new Option(category.code(),
                "　".repeat(category.level() - 1) + category.name())).toList();
    }
}
