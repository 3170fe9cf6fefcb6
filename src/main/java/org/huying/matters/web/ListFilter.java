package org.huying.matters.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.huying.matters.Cursor;
import org.huying.matters.View;
import org.huying.search.Query;

/**
 * What a list of matters is narrowed to, and the addresses of its neighbours.
 *
 * @param base the address of the list
 * @param region the code of a street, or empty
 * @param category leading digits of a category, or empty
 */
record ListFilter(String base, View view, String region, String category, Query words) {

    static ListFilter of(String base, String view, View otherwise, String region, String category, String words) {
        View shown = Arrays.stream(View.values()).filter(one -> one.name().equals(view)).findFirst().orElse(otherwise);
        return new ListFilter(base, shown, region.matches("\\d{12}") ? region : "",
                category.matches("\\d{2,6}") ? category : "", new Query(words));
    }

    /** Whether more is asked for than a view. */
    boolean isSearch() {
        return !category.isEmpty() || !words.isEmpty();
    }

    /** What is ordered by its days is shown whole; everything else goes on behind a full page. */
    boolean isPaged() {
        return isSearch() || view != View.MINE && view != View.LATE;
    }

    /** The same list as a register to keep. */
    String register() {
        return base + "/register.xlsx?" + query();
    }

    String address() {
        return base + "?" + query();
    }

    String query() {
        return "view=" + view.name() + "&region=" + region + "&category=" + category + "&q="
                + URLEncoder.encode(words.typed(), StandardCharsets.UTF_8);
    }

    ListFilter with(View other) {
        return new ListFilter(base, other, region, category, words);
    }

    /** The same list behind that line. */
    String behind(Cursor line) {
        return address() + "&after=" + URLEncoder.encode(line.toString(), StandardCharsets.UTF_8);
    }
}
