package org.huying.places;

import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The pictures under a map, where the place has set an address for them. Without them a map shows our own data alone. */
@Component
public class MapTiles {

    private static final Pattern ORIGIN = Pattern.compile("(https?://[^/]+)/.*");

    private final String address;
    private final String attribution;

    MapTiles(@Value("${huying.map.tiles:}") String address, @Value("${huying.map.attribution:}") String attribution) {
        this.address = address;
        this.attribution = attribution;
    }

    /** As Leaflet takes it, {@code https://{s}.tiles.example/{z}/{x}/{y}.png}; empty where there are none. */
    public String address() {
        return address;
    }

    /** Who is to be named for them. */
    public String attribution() {
        return attribution;
    }

    /** Where a browser must be allowed to load them from; empty where they come from here, or there are none. */
    public String origin() {
        var found = ORIGIN.matcher(address);
        return found.matches() ? found.group(1).replaceFirst("\\{s}", "*") : "";
    }
}
