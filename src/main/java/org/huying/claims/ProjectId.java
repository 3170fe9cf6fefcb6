package org.huying.claims;

import org.huying.Refused;

/** The number of a project: nine digits of the street, a P, and a running number, {@code 330105003-P07}. */
public record ProjectId(String value) {

    public static ProjectId of(String value) {
        if (!value.matches("\\d{9}-P\\d{2,4}")) {
            throw new Refused.NotFound();
        }
        return new ProjectId(value);
    }

    static ProjectId of(String street, int number) {
        return new ProjectId("%s-P%02d".formatted(street, number));
    }

    /** The first nine digits of the street. */
    public String street() {
        return value.substring(0, 9);
    }

    String subject() {
        return "project/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
