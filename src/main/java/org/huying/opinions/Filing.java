package org.huying.opinions;

import java.time.Instant;
import java.util.UUID;
import org.huying.Refused;
import org.huying.photos.Chosen;
import org.huying.photos.Photos;
import org.huying.places.Point;
import org.huying.vault.Identity;
import org.jspecify.annotations.Nullable;

/**
 * An opinion as it is handed in.
 *
 * @param key made once per form; the same key sent twice files once
 * @param station empty for what residents send by themselves: then their street's station takes it
 * @param spokenAt when it was said, for what an earlier register holds; none for what is said now
 * @param point where it is, as pointed at on a map
 */
public record Filing(UUID key, String region, String station, Channel channel, String category, String text,
        String place, Identity identity, boolean onBehalf, @Nullable Instant spokenAt, @Nullable Point point,
        Chosen photos) {

    /** The longest text, in characters: real messages to a city's message board reach three thousand. */
    public static final int LONGEST = 5000;

    public Filing(UUID key, String region, String station, Channel channel, String category, String text, String place,
            Identity identity, boolean onBehalf) {
        this(key, region, station, channel, category, text, place, identity, onBehalf, null);
    }

    public Filing(UUID key, String region, String station, Channel channel, String category, String text, String place,
            Identity identity, boolean onBehalf, @Nullable Instant spokenAt) {
        this(key, region, station, channel, category, text, place, identity, onBehalf, spokenAt, null, Chosen.NONE);
    }

    /** Whether residents send it by themselves, from the form or over the code on a card. */
    boolean isByThemselves() {
        return channel == Channel.WEB || channel == Channel.QR && station.isEmpty();
    }

    /** The same, with what was pointed at on the map and the photos that were chosen. */
    public Filing with(@Nullable Point pointed, Chosen chosen) {
        return new Filing(key, region, station, channel, category, text, place, identity, onBehalf, spokenAt, pointed,
                chosen);
    }

    /** The same where something else is already said: it happens there, and words of one's own may be left out. */
    Filing at(String where) {
        return new Filing(key, region.isEmpty() ? where : region, station, channel, category, text, place, identity,
                onBehalf, spokenAt, point, photos);
    }

    void check() {
        check(new Refused.Incomplete().text(text, "text", LONGEST));
    }

    void checkWithoutWords() {
        check(new Refused.Incomplete().unless(text.length() <= LONGEST, "text", "web.field-long", LONGEST,
                text.length()));
    }

    private void check(Refused.Incomplete sofar) {
        sofar.unless(region.matches("\\d{12}"), "region", "opinions.region-missing")
                .unless(Category.isCode(category), "category", "opinions.category-unknown")
                .unless(place.length() <= 120, "place", "web.field-long", 120, place.length())
                .unless(identity.name().length() <= 40, "name", "web.field-long", 40, identity.name().length())
                .unless(identity.phone().isBlank() || identity.phone().matches("[0-9+ -]{5,20}"), "phone",
                        "opinions.phone-wrong")
                .unless(identity.address().length() <= 120, "address", "web.field-long", 120,
                        identity.address().length())
                .unless(photos.isGood(), "photos", photos.problem(), Photos.MOST).check();
    }
}
