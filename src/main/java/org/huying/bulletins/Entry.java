package org.huying.bulletins;

import java.time.Instant;
import org.huying.matters.Cursor;

/** A bulletin as a line of a list. */
public record Entry(String id, String place, String name, Period period, int edition, Instant publishedAt) {

    public Cursor cursor() {
        return new Cursor(publishedAt, id);
    }
}
