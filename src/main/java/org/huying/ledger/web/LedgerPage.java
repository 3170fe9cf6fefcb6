package org.huying.ledger.web;

import java.util.List;
import org.huying.ledger.Seal;
import org.huying.web.Page;

/** What the ledger is, how anyone can check it, and its newest seals, newest first. */
record LedgerPage(List<Seal> seals) implements Page {
}
