package org.huying.disclosure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.burden.Burden;
import org.huying.disclosure.Disclosure;
import org.huying.disclosure.Standards;
import org.huying.matters.figures.Figures;
import org.huying.matters.figures.RatingSum;
import org.huying.matters.figures.Ratings;
import org.huying.matters.figures.UnitKind;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Page;
import org.huying.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Stations for everybody: where they are, when they are open, and what must be public of each. */
@Controller
class StationController {

    /** How far back the burden of forms is told. */
    private static final int DAYS = 90;

    private final Disclosure disclosure;
    private final Standards standards;
    private final Figures figures;
    private final Ratings ratings;
    private final Places places;
    private final Clock clock;
    private final Burden burden;

    StationController(Disclosure disclosure, Standards standards, Figures figures, Ratings ratings, Places places,
            Clock clock,
            Burden burden) {
        this.disclosure = disclosure;
        this.standards = standards;
        this.figures = figures;
        this.ratings = ratings;
        this.places = places;
        this.clock = clock;
        this.burden = burden;
    }

    @GetMapping("/open/stations")
    Page list(@RequestParam(defaultValue = "") String region) {
        String prefix = region.matches("\\d{12}") ? places.region(region).prefix() : "";
        return new StationsPage(prefix.isEmpty() ? "" : region, disclosure.stations(prefix),
                places.regions("", Region.Level.STREET), places);
    }

    @GetMapping("/open/stations/{code}")
    Page show(@PathVariable String code, Person person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Text.ZONE);
        int year = today.getYear();
        var disclosed = disclosure.station(code);
        var deputies = ratings.totals(UnitKind.DEPUTY, "").stream()
                .collect(Collectors.toMap(RatingSum::unit, Function.identity()));
        return new StationPage(disclosed, figures.ratesOfStation(code, year), year, places,
                RatingSum.total(ratings.of(UnitKind.STATION, code)), deputies,
                ratings.floor(disclosed.station().region()), standards.of(disclosed, today), person);
    }

    @GetMapping("/open/figures")
    Page figures(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "0") int year) {
        String prefix = region.matches("\\d{12}") ? places.region(region).prefix() : "";
        int present = LocalDate.ofInstant(clock.instant(), Text.ZONE).getYear();
        int shown = year >= 2000 && year <= present ? year : present;
        return new FiguresPage(prefix.isEmpty() ? "" : region, shown, present, figures.rates(prefix, shown),
                figures.standings(prefix), places.regions("", Region.Level.STREET), places,
                burden.since(LocalDate.ofInstant(clock.instant(), Text.ZONE).minusDays(DAYS)),
                RatingSum.total(ratings.totals(UnitKind.STREET, prefix)), ratings.floor(prefix));
    }
}
