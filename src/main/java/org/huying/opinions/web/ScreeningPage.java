package org.huying.opinions.web;

import java.util.List;
import org.huying.opinions.Category;
import org.huying.opinions.Masking;
import org.huying.opinions.Opinion;
import org.huying.opinions.Stage;
import org.huying.opinions.Titles;
import org.huying.web.Option;
import org.huying.web.Page;

/**
 * One opinion on the officer's desk.
 *
 * @param act which form is open: accept, ask or turn-away
 * @param photos the names of those that came with it
 */
record ScreeningPage(Opinion opinion, String act, String regionName, List<Category> categories,
        List<String> photos) implements Page {

    boolean isOpen() {
        return opinion.stage() instanceof Stage.Waiting || opinion.stage() instanceof Stage.Asked;
    }

    /** A first proposal for the public title: the first clause of the text. */
    String titleProposal() {
        return Titles.propose(textProposal());
    }

    /** A first proposal for the public text: plainly personal data is masked. */
    String textProposal() {
        return Masking.speech(opinion.filed().text().toString());
    }

    List<Option> leaves() {
        return categories.stream().map(category -> new Option(category.code(),
                "　".repeat(category.level() - 1) + category.name())).toList();
    }
}
