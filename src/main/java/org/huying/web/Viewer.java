package org.huying.web;

import java.util.List;

/** Who looks at the page, as far as the shell must know: the name on the bar and the places that person works in. */
public record Viewer(String name, List<Place> places) {

    public static final Viewer NOBODY = new Viewer("", List.of());

    /** One entry of the navigation: an address and the key of its word. */
    public record Place(String address, String word) {
    }

    public boolean isSignedIn() {
        return !name.isEmpty();
    }
}
