package org.huying.ballots.web;

import org.huying.ballots.held.Held;
import org.huying.web.Page;

/**
 * The invitation of the scrutineer's device; shown this once.
 *
 * @param address what the device opens; the secret stands behind the #, where no server sees it
 */
record InvitePage(Held held, String address) implements Page {

    ScanCode code() {
        return ScanCode.of(address);
    }
}
