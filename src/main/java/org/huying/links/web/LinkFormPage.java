package org.huying.links.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huying.web.Option;
import org.huying.web.Page;

/**
 * The form by which a link begins.
 *
 * @param holder chosen before
 * @param member chosen before
 * @param area its fields, as they were chosen before
 */
record LinkFormPage(List<Option> holders, List<Option> members, List<Option> communities, List<String> parts,
        String holder, String member, Map<String, String> area, LocalDate today) implements Page {

    String field(String name) {
        return area.getOrDefault(name, "");
    }
}
