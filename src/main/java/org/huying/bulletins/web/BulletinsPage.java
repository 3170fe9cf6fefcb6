package org.huying.bulletins.web;

import java.util.List;
import org.huying.bulletins.Bulletins;
import org.huying.bulletins.Entry;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Page;

/**
 * The newest editions of all bulletins, of a street's, or of one place's.
 *
 * @param street twelve digits, or empty
 * @param place code of a station or nine digits of a street, or empty
 */
record BulletinsPage(String street, String place, List<Entry> entries, List<Region> streets, Places places)
        implements
        Page {

    boolean goesOn() {
        return entries.size() == Bulletins.PAGE;
    }

    String further() {
        return "/open/bulletins?region=" + street + "&place=" + place + "&after=" + entries.getLast().cursor();
    }
}
