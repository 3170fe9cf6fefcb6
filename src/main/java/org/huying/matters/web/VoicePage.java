package org.huying.matters.web;

import java.util.List;
import org.huying.matters.Matter;
import org.huying.opinions.Masking;
import org.huying.opinions.Opinion;
import org.huying.opinions.Stage;
import org.huying.opinions.Titles;
import org.huying.web.Option;
import org.huying.web.Page;

/** One of those who go along with a matter, for whoever screened it. */
record VoicePage(Matter matter, Opinion voice, String regionName, List<Option> categories) implements Page {

    /** Whether it was a matter of its own before, with a public title and text. */
    boolean wasMatter() {
        return voice.joined().filter(joined -> joined.before() instanceof Stage.Accepted).isPresent();
    }

    String titleProposal() {
        return Titles.propose(textProposal());
    }

    /** What the person said, masked; what the matter says where they left it at that. */
    String textProposal() {
        String said = Masking.speech(voice.filed().text().toString());
        return said.isBlank() ? matter.publicText().toString() : said;
    }
}
