package org.huying.claims.match;

/**
 * Where a deputy lives or works, or where a project is.
 *
 * @param region twelve-digit code; leading digits are what it lies in
 * @param estate the name of the estate, empty where there is none
 */
public record Place(String region, String estate) {

    public static final Place UNKNOWN = new Place("", "");

    private static final int COMMUNITY = 12;
    private static final int STREET = 9;

    /** In thirds: the same estate 3, the same community 2, the same street 1. */
    int nearness(Place other) {
        if (shares(other, STREET) && !estate.isEmpty() && estate.equals(other.estate)) {
            return 3;
        }
        return shares(other, COMMUNITY) && !region.endsWith("000") ? 2 : shares(other, STREET) ? 1 : 0;
    }

    private boolean shares(Place other, int digits) {
        return region.length() >= digits && region.regionMatches(0, other.region, 0, digits);
    }
}
