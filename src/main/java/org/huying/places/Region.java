package org.huying.places;

import org.jspecify.annotations.Nullable;

/**
 * A region of the administrative tree. The twelve-digit code says where it belongs: its leading digits are its parents'.
 *
 * @param mark the two-character short form used in the numbers of papers, 小河
 * @param longitude of the region's centre, WGS-84 degrees, where known
 */
public record Region(String code, String name, String mark, @Nullable Double longitude, @Nullable Double latitude) {

    /** How far down the tree a region stands. */
    public enum Level {
        PROVINCE(2), CITY(4), DISTRICT(6), STREET(9), COMMUNITY(12);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }
    }

    public Level level() {
        for (Level level : Level.values()) {
            if (code.substring(level.digits).chars().allMatch(digit -> digit == '0')) {
                return level;
            }
        }
        return Level.COMMUNITY;
    }

    /** The leading digits that all regions within this one share. */
    public String prefix() {
        return code.substring(0, level().digits);
    }

    public boolean contains(String otherCode) {
        return otherCode.startsWith(prefix());
    }

    /** The code of the street a region of street level or below belongs to. */
    public static String streetOf(String code) {
        return code.substring(0, 9) + "000";
    }
}
