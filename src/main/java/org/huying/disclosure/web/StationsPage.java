package org.huying.disclosure.web;

import java.util.List;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;
import org.huying.web.Page;

/** The stations of a region. */
record StationsPage(String region, List<Station> stations, List<Region> streets, Places places) implements Page {
}
