package org.huying.api.web;

import org.huying.api.Key;
import org.huying.web.Page;

/** A key just made, with its secret, the only time that it is shown. */
record SecretPage(Key key, String secret, Reach reach) implements Page {

    @Override
    public String toString() {
        return "SecretPage[" + key.id() + "]";
    }
}
