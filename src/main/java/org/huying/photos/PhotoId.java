package org.huying.photos;

import java.util.UUID;
import org.huying.Refused;

/** The random name of one photo; it says nothing of what the photo belongs to. */
public record PhotoId(String value) {

    /** Whether it looks like one. */
    public static boolean isName(String value) {
        return value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    public static PhotoId of(String value) {
        if (!isName(value)) {
            throw new Refused.NotFound();
        }
        return new PhotoId(value);
    }

    static PhotoId random() {
        return new PhotoId(UUID.randomUUID().toString());
    }

    UUID uuid() {
        return UUID.fromString(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
