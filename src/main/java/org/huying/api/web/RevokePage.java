package org.huying.api.web;

import org.huying.api.Key;
import org.huying.web.Page;

/** Asks whether a key shall really be revoked. */
record RevokePage(Key key, Reach reach) implements Page {
}
