package org.huying.opinions.web;

import java.util.List;
import org.huying.opinions.sameness.Alike;
import org.huying.opinions.sameness.Likely;
import org.huying.places.Places;
import org.huying.web.Page;

/**
 * What says the same as what somebody writes: a part of the form, asked for while they type or by a button.
 *
 * @param written what they wrote
 * @param asked whether they asked for it themselves and want to hear that there is nothing
 */
record AlikePart(List<Likely> likely, String written, Places places, boolean asked) implements Page {

    private static final int EXCERPT = 120;

    static AlikePart of(Alike alike, Places places, String written, String region, boolean asked) {
        return new AlikePart(alike.openLike(written, region), written, places, asked);
    }

    /** As much of the text as helps to know it again, in pieces. */
    static List<Likely.Piece> excerpt(Likely one, String written) {
        String text = one.text().strip();
        int end = text.offsetByCodePoints(0, Math.min(EXCERPT, text.codePointCount(0, text.length())));
        return Likely.pieces(end < text.length() ? text.substring(0, end) + "…" : text, written);
    }
}
