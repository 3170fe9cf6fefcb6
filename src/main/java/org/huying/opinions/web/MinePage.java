package org.huying.opinions.web;

import java.util.List;
import org.huying.opinions.Own;
import org.huying.places.Places;
import org.huying.web.Page;

/** The opinions of a signed-in resident. */
record MinePage(List<Own> own, Places places) implements Page {
}
