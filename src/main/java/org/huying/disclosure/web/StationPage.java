package org.huying.disclosure.web;

import org.huying.disclosure.Disclosure.StationDisclosure;
import org.huying.matters.Figures;
import org.huying.places.Places;
import org.huying.web.Page;

/** One station with its five disclosures and its four rates. */
record StationPage(StationDisclosure disclosed, Figures.Rates rates, int year, Places places) implements Page {
}
