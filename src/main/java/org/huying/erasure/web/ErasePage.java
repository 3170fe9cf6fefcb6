package org.huying.erasure.web;

import org.huying.opinions.Opinion;
import org.huying.web.Page;

/**
 * What would be erased, what stays and why, before it is done.
 *
 * @param address where the form goes
 * @param back where the person came from
 * @param asked whether an office does it on request, and says how it knows
 */
record ErasePage(Opinion opinion, String address, String back, boolean asked) implements Page {

    /** Whether an earlier erasing left only what was written since. */
    boolean again() {
        return opinion.erased().isPresent();
    }
}
