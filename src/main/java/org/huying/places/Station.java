package org.huying.places;

import org.jspecify.annotations.Nullable;

/**
 * A deputies' liaison station (代表联络站) or one of its sisters: where residents are received.
 *
 * @param code short code used in imports and addresses, {@code GS-XH-01}
 * @param region the street or community it stands in
 * @param about what must be public of it (五公开), as the station writes it
 */
public record Station(String code, String region, String name, Kind kind, String address, String hours, String phone,
        @Nullable Double longitude, @Nullable Double latitude, About about) {

    /** 代表联络站, 代表之家, 联络点, 网上联络站. */
    public enum Kind {
        STATION, HOME, POINT, ONLINE
    }

    /** Working rules, year plan, results and equipment, as text with one entry a line. */
    public record About(String rhythm, String rules, String plan, String results, String equipment) {
        public static final About NOTHING = new About("", "", "", "", "");
    }
}
