package org.huying.matters;

import org.huying.opinions.OpinionId;

/** The number of a matter: that of the opinion it began with. */
public record MatterId(String value) {

    public static MatterId of(String value) {
        return of(OpinionId.of(value));
    }

    public static MatterId of(OpinionId opinion) {
        return new MatterId(opinion.value());
    }

    /** The opinion it began with. */
    public OpinionId opinion() {
        return new OpinionId(value);
    }

    String subject() {
        return "matter/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
