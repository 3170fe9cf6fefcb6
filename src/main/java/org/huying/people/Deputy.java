package org.huying.people;

/**
 * A people's deputy (人大代表), grouped into a station.
 *
 * @param region the street the deputy serves in
 * @param trade what they do for a living
 */
public record Deputy(String code, String name, Level level, String region, String station, String trade, String bio) {

    /** The congress a deputy was elected to. */
    public enum Level {
        DISTRICT, CITY, PROVINCE, NATION
    }
}
