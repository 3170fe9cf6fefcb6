package org.huying.web;

import java.util.List;

/**
 * Who looks at the page, as far as the shell must know: the name on the bar and the places that person works in.
 *
 * @param badge by which a phone knows whose the things are that it keeps; says nothing about the person
 */
public record Viewer(String name, String badge, List<Place> places) {

    public static final Viewer NOBODY = new Viewer("", "", List.of());

    /** One entry of the navigation: an address and the key of its word. */
    public record Place(String address, String word) {
    }

    public boolean isSignedIn() {
        return !name.isEmpty();
    }
}
