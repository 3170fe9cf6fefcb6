package org.huying.bulletins.web;

import org.huying.bulletins.Content;
import org.huying.bulletins.Draft;
import org.huying.bulletins.Wording;
import org.huying.web.Page;

/**
 * A bulletin before it is published: with its words and ticks to change, or as everybody will see it.
 *
 * @param preview whether it is shown as it will look
 */
record ComposePage(Draft draft, Wording wording, boolean preview) implements Page {

    Content shown() {
        return preview ? draft.with(wording) : draft.content();
    }
}
