package org.huying.photos;

import java.util.UUID;
import org.huying.Refused;

/** The random name of one photo; it says nothing of what the photo belongs to. */
public record PhotoId(String value) {

    public static PhotoId of(String value) {
        if (!value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
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
