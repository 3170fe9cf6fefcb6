package org.huying.opinions;

import org.huying.Refused;

/**
 * The number of an opinion, which its matter keeps through all tiers: nine digits of the street, the year, and a running
 * number, {@code 330105003-26-000017}. It is said over the phone and printed on papers; it opens nothing.
 */
public record OpinionId(String value) {

    static final String ROOM = "opinion/";

    public static OpinionId of(String value) {
        if (!value.matches("\\d{9}-\\d{2}-\\d{6}")) {
            throw new Refused.NotFound();
        }
        return new OpinionId(value);
    }

    /** The code of the street it belongs to. */
    public String street() {
        return value.substring(0, 9) + "000";
    }

    String subject() {
        return ROOM + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
