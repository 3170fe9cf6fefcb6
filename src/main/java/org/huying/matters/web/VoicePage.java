package org.huying.matters.web;

import java.util.List;
import java.util.Optional;
import org.huying.matters.Matter;
import org.huying.opinions.Masking;
import org.huying.opinions.Opinion;
import org.huying.opinions.Titles;
import org.huying.web.Option;
import org.huying.web.Page;

/**
 * One of those who go along with a matter, for whoever screened it, or keeps the matter.
 *
 * @param reaches whether they work on the matter it goes along with
 * @param reads whether they may read what the person said
 * @param own the matter it was before
 */
record VoicePage(Matter matter, boolean reaches, Opinion voice, boolean reads, Optional<Matter> own, String regionName,
        List<Option> categories) implements Page {

    /** Whether it was a matter of its own before, with a public title and text. */
    boolean wasMatter() {
        return voice.wasMatter();
    }

    /** What was seen, of the opinion or of the matter that is let go. */
    int seen() {
        return reads ? voice.history().seq() : own.map(Matter::seen).orElse(0);
    }

    /** What the person said, or what everybody may read of it. */
    String said() {
        return reads ? voice.filed().text().toString() : own.map(Matter::publicText).map(Object::toString).orElse("");
    }

    String matterAddress() {
        return (reaches ? "/matters/" : "/open/matters/") + matter.id().value();
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
