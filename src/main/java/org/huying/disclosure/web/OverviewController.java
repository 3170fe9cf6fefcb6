package org.huying.disclosure.web;

import java.time.Clock;
import java.time.LocalDate;
import org.huying.Refused;
import org.huying.matters.figures.Figures;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.web.Page;
import org.huying.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All streets in reach at a glance, and under each figure the matters it counts. */
@Controller
class OverviewController {

    private final Figures figures;
    private final Places places;
    private final Clock clock;

    OverviewController(Figures figures, Places places, Clock clock) {
        this.figures = figures;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/overview")
    Page show(Person person) {
        Grant grant = person.as(Role.DISTRICT_COMMITTEE).stream().findFirst()
                .or(() -> person.as(Role.STREET_COMMITTEE).stream().findFirst())
                .orElseThrow(Refused.NotFound::new);
        int year = LocalDate.ofInstant(clock.instant(), Text.ZONE).getYear();
        return new OverviewPage(figures.standings(grant.region()), figures.rates(grant.region(), year), year, places,
                grant.role() == Role.DISTRICT_COMMITTEE);
    }
}
