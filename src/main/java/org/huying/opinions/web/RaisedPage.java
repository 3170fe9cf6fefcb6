package org.huying.opinions.web;

import org.huying.opinions.sameness.RaisedTopic;
import org.huying.places.Places;
import org.huying.web.Page;

/**
 * One topic that was raised for a meeting.
 *
 * @param by the name of whoever raised it
 * @param there whether the topic itself is still there
 */
record RaisedPage(RaisedTopic raised, String by, boolean there, boolean mayDeal, boolean mayTakeBack, Places places)
        implements
        Page {
}
