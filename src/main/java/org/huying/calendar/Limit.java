package org.huying.calendar;

/** How long something may take: a setting of a place, with its version and legal basis. Region "" is everywhere. */
public record Limit(String kind, String region, int amount, Unit unit, String version, String basis) {

    public Limit {
        if (kind.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException(
                    "A limit has a kind and a version, not '" + kind + "', '" + version + "'");
        }
        if (!region.matches("[0-9]{0,12}")) {
            throw new IllegalArgumentException("A region is up to 12 digits, not '" + region + "'");
        }
        if (amount < 1) {
            throw new IllegalArgumentException("Limit " + kind + " lasts at least 1, not " + amount);
        }
    }
}
