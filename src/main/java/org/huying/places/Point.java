package org.huying.places;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A point on the ground, in WGS-84 degrees; to about a metre. */
public record Point(double longitude, double latitude) {

    /** The radius of the earth in metres; within a district it is flat enough. */
    private static final double EARTH = 6_371_000;

    private static final Pattern WRITTEN = Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,9})?),(-?\\d{1,2}(?:\\.\\d{1,9})?)");

    /** Reads {@code 120.13180,30.31480}; none where that is not what stands there. */
    public static @Nullable Point read(String text) {
        var found = WRITTEN.matcher(text.strip());
        if (!found.matches()) {
            return null;
        }
        var point = new Point(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2)));
        return Math.abs(point.longitude) <= 180 && Math.abs(point.latitude) <= 90 ? point : null;
    }

    /** How far the other one is, in metres, as the crow flies. */
    public int metresTo(Point other) {
        double up = Math.toRadians(other.latitude - latitude);
        double along = Math.toRadians(other.longitude - longitude)
                * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
        return (int) Math.round(EARTH * Math.hypot(up, along));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.5f,%.5f", longitude, latitude);
    }
}
