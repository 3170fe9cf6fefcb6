package org.huying.api.web;

import java.util.List;
import org.huying.api.Key;
import org.huying.web.Page;

/** The keys in an administrator's reach. */
record KeysPage(List<Key> keys, Reach reach) implements Page {
}
