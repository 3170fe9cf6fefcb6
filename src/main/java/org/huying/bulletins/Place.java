package org.huying.bulletins;

/**
 * Who tells in a bulletin: a station, or the street committee for its street.
 *
 * @param code of the station, or the nine digits of the street
 * @param name of the place, as it stands over the bulletin
 * @param issuer under whose name the paper goes out
 * @param street nine digits
 */
public record Place(String code, String name, String issuer, String street, boolean isStation) {

    /** The station whose matters it is about; empty for all of the street. */
    String station() {
        return isStation ? code : "";
    }
}
