package org.huying.matters.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huying.matters.KeyView;
import org.huying.matters.Listed;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Page;

/**
 * Key matters, and how many there are of each part.
 *
 * @param address where a matter of the list is read
 */
record KeysPage(KeyFilter filter, Map<KeyView, Integer> counts, List<Listed> lines, List<String> themes,
        List<Region> streets, String address, LocalDate today, Places places, Telling telling) implements Page {

    boolean isAtWork() {
        return address.equals("/matters");
    }

    int count(KeyView view) {
        return counts.getOrDefault(view, 0);
    }

    static boolean isBad(KeyView view) {
        return view == KeyView.LATE || view == KeyView.MISSED || view == KeyView.UNSEEN;
    }
}
