package org.huying.opinions;

import java.util.UUID;
import org.huying.Refused;
import org.huying.vault.Identity;

/**
 * An opinion as it is handed in.
 *
 * @param key made once per form; the same key sent twice files once
 * @param station empty for what residents send by themselves: then their street's station takes it
 */
public record Filing(UUID key, String region, String station, Channel channel, String category, String text,
        String place, Identity identity, boolean onBehalf) {

    /** The longest text, in characters. */
    public static final int LONGEST = 2000;

    void check() {
        new Refused.Incomplete().text(text, "text", LONGEST)
                .unless(region.matches("\\d{12}"), "region", "opinions.region-missing")
                .unless(Category.isCode(category), "category", "opinions.category-unknown")
                .unless(place.length() <= 120, "place", "web.field-long", 120, place.length())
                .unless(identity.name().length() <= 40, "name", "web.field-long", 40, identity.name().length())
                .unless(identity.phone().isBlank() || identity.phone().matches("[0-9+ -]{5,20}"), "phone",
                        "opinions.phone-wrong")
                .unless(identity.address().length() <= 120, "address", "web.field-long", 120,
                        identity.address().length())
                .check();
    }
}
