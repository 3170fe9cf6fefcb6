package org.huying.opinions.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huying.opinions.Category;
import org.huying.opinions.Channel;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * The form on which an officer takes an opinion for somebody, by keyboard alone.
 *
 * @param taken the number of the opinion taken just now, or empty
 * @param channel how that one was said, or how one is said to this person as a rule
 * @param region where that one was said
 */
record TakePage(UUID key, List<RegionChoice> regions, List<Category> categories, String taken, String follow,
        Channel channel, String region, @Nullable AlikePart alike) implements Page {

    /** The region that is chosen when the form is opened: the only one, or that of the opinion before. */
    String chosenRegion() {
        return region.isEmpty() && regions.size() == 1 ? regions.getFirst().street().value() : region;
    }

    List<Option> channels() {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.WEB && channel != Channel.QR && channel != Channel.IMPORT)
                .map(channel -> new Option(channel.name(), Text.t(channel))).toList();
    }
}
