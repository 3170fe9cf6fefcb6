package org.huying.matters.web;

import org.huying.matters.Matter;
import org.huying.matters.Step;
import org.huying.web.Page;

/** A matter of another street that is to go along with one of this street: both side by side, as everybody may read them. */
record OfferPage(Matter into, Matter matter, int people, String regionName) implements Page {

    String reason() {
        return matter.offered().map(Step.Offered::reason).map(Object::toString).orElse("");
    }
}
