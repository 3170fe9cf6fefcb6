package org.huying.claims.web;

import java.util.List;
import java.util.UUID;
import org.huying.claims.Prospect;
import org.huying.matters.Listed;
import org.huying.web.Option;
import org.huying.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a project is put together.
 *
 * @param hard matters of the street that are late or were opened again
 * @param topic the topic it is put together from, if it is
 * @param matters numbers of the topic's matters
 */
record CollectPage(UUID key, List<Option> communities, List<Listed> hard, @Nullable Prospect topic,
        List<String> matters) implements Page {

    /** The topic's name, as long as a title may be. */
    String shortName() {
        String name = topic == null ? "" : topic.name();
        return name.length() <= 60 ? name : name.substring(0, 60);
    }
}
