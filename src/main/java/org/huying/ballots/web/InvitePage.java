package org.huying.ballots.web;

import java.util.List;
import org.huying.ballots.held.Held;
import org.huying.web.Page;

/**
 * The invitation of the scrutineer's device; shown this once.
 *
 * @param address what the device opens; the secret stands behind the #, where no server sees it
 */
record InvitePage(Held held, String address) implements Page {

    List<String> code() {
        return ScanCode.of(address);
    }
}
