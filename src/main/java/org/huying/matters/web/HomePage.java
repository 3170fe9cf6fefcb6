package org.huying.matters.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.matters.Listed;
import org.huying.places.Places;
import org.huying.web.Page;

/** Where everybody arrives: speak up, follow, browse. */
record HomePage(List<Listed> newest, LocalDate today, Places places, Telling telling) implements Page {
}
