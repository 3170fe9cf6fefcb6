package org.huying.disclosure.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.disclosure.Disclosure.StationDisclosure;
import org.huying.disclosure.Standards;
import org.huying.matters.figures.Figures;
import org.huying.matters.figures.RatingSum;
import org.huying.people.Deputy;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * One station with its five disclosures and its four rates.
 *
 * @param rated how residents rated its matters, once enough of them have
 * @param checks what it must have, and whether it does
 * @param person who looks
 * @param deputies the same of each of its deputies, by code
 */
record StationPage(StationDisclosure disclosed, Figures.Rates rates, int year, Places places,
        Optional<RatingSum> rated, Map<String, RatingSum> deputies, int floor,
        List<Standards.Check> checks, Person person) implements Page {

    @Nullable
    RatingSum ratedOf(Deputy deputy) {
        return deputies.get(deputy.code());
    }
}
