package org.huying.opinions.web;

import java.util.List;
import org.huying.opinions.Queued;
import org.huying.places.Places;
import org.huying.web.Page;

/** What waits for screening at the station. */
record QueuePage(List<Queued> queue, int waiting, Places places, boolean mayImport) implements Page {
}
