package org.huying.opinions.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huying.opinions.Listed;
import org.huying.places.Places;
import org.huying.search.Query;
import org.huying.web.Page;

/** A page of a station's opinions, narrowed by what was asked for. */
record OpinionsPage(Query words, String stage, List<String> stages, List<Listed> lines, Places places)
        implements
        Page {

    static final int LINES = 30;

    /** The address of the lines behind the last one. */
    String further() {
        Listed last = lines.getLast();
        return "/desk/opinions?stage=" + stage + "&q=" + URLEncoder.encode(words.typed(), StandardCharsets.UTF_8)
                + "&after=" + last.filedAt() + "~" + last.id().value();
    }

    boolean goesOn() {
        return lines.size() == LINES;
    }
}
