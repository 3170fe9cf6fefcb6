package org.huying.matters.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.huying.matters.Cursor;
import org.huying.matters.KeyPart;
import org.huying.matters.KeyView;
import org.huying.matters.Matters;
import org.huying.matters.Search;
import org.huying.matters.View;
import org.huying.people.Grant;
import org.huying.search.Query;
import org.huying.web.Option;

/**
 * What a list of key matters is narrowed to, and the addresses of its neighbours.
 *
 * @param base the address of the list
 * @param region the code of a street, or empty
 */
record KeyFilter(String base, KeyView view, String theme, String region) {

    static KeyFilter of(String base, String view, String theme, String region) {
        KeyView shown = Option.read(KeyView.class, view);
        return new KeyFilter(base, shown == null ? KeyView.ALL : shown, theme.length() <= 20 ? theme : "",
                region.matches("\\d{12}") ? region : "");
    }

    Search search(Grant within, Cursor after, int lines) {
        return new Search(within, View.ALL, "", "", null, "", "", Query.NONE, null, after, lines,
                new KeyPart(view, theme));
    }

    KeyFilter with(KeyView other) {
        return new KeyFilter(base, other, theme, region);
    }

    String address() {
        return base + "?" + query();
    }

    private String query() {
        return "view=" + view.name() + "&theme=" + URLEncoder.encode(theme, StandardCharsets.UTF_8) + "&region="
                + region;
    }

    String register() {
        return base + "/register.xlsx?" + query();
    }

    String behind(Cursor line) {
        return address() + "&after=" + URLEncoder.encode(line.toString(), StandardCharsets.UTF_8);
    }

    boolean isPaged(int lines) {
        return lines == Matters.PAGE;
    }
}
