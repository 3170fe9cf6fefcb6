package org.huying.opinions.web;

import java.util.List;
import org.huying.opinions.Category;
import org.huying.opinions.Opinion;
import org.huying.opinions.Stage;
import org.huying.web.Option;
import org.huying.web.Page;

/**
 * One opinion on the officer's desk.
 *
 * @param act which form is open: accept, ask or turn-away
 */
record ScreeningPage(Opinion opinion, String act, String regionName, List<Category> categories) implements Page {

    boolean isOpen() {
        return opinion.stage() instanceof Stage.Waiting || opinion.stage() instanceof Stage.Asked;
    }

    /** A first proposal for the public title: the first clause of the text. */
    String titleProposal() {
        String text = opinion.filed().text().toString().strip();
        String clause = text.split("[，。！？；,.!?;\\n]", 2)[0];
        return clause.substring(0, clause.offsetByCodePoints(0, Math.min(28, clause.codePointCount(0, clause.length()))));
    }

    List<Option> leaves() {
        return categories.stream().map(category -> new Option(category.code(),
                "　".repeat(category.level() - 1) + category.name())).toList();
    }
}
