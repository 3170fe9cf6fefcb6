package org.huying.people;

/**
 * A department that handles matters (承办单位): a residents' committee, a street office or section, a district bureau.
 *
 * @param region the region it works for
 */
public record Department(String code, String region, String name, Level level) {

    /** Which tier a department belongs to. */
    public enum Level {
        COMMUNITY, STREET, DISTRICT
    }
}
