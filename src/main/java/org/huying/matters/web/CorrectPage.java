package org.huying.matters.web;

import java.util.List;
import org.huying.matters.Matter;
import org.huying.matters.Wording;
import org.huying.web.Page;

/** One step of a matter in the words of its office, to be corrected. */
record CorrectPage(Matter matter, int place, Told told, List<Wording.Part> parts, String regionName) implements Page {

    /** Several of one name are told apart by their number. */
    boolean isOneOfMany(Wording.Part part) {
        return parts.stream().filter(one -> one.name().equals(part.name())).count() > 1;
    }
}
