package org.huying.matters.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.matters.figures.RatingSum;
import org.huying.matters.figures.UnitKind;
import org.huying.matters.figures.Ratings;
import org.huying.people.Department;
import org.huying.people.Grant;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How residents rated those in somebody's reach: a department, station or deputy itself, a committee all of its own. */
@Controller
class RatingsController {

    private final Ratings ratings;
    private final People people;
    private final Places places;

    RatingsController(Ratings ratings, People people, Places places) {
        this.ratings = ratings;
        this.people = people;
        this.places = places;
    }

    @GetMapping("/ratings")
    Page show(Person person) {
        var own = new ArrayList<RatingsPage.Unit>();
        var tables = new ArrayList<RatingsPage.Table>();
        for (Grant grant : person.grants()) {
            switch (grant.role()) {
                case DEPARTMENT -> own.add(unit(UnitKind.DEPARTMENT, grant.unit(),
                        people.department(grant.unit()).name()));
                case STATION_OFFICER -> own.add(unit(UnitKind.STATION, grant.unit(),
                        places.station(grant.unit()).name()));
                case DEPUTY -> own.add(unit(UnitKind.DEPUTY, grant.unit(),
                        people.deputy(grant.unit()).map(deputy -> deputy.name()).orElse(grant.unit())));
                case STREET_COMMITTEE -> {
                    String street = grant.region().substring(0, 9);
                    own.add(unit(UnitKind.STREET, street, places.fullName(street + "000")));
                    tables.addAll(tables(grant.region(), false));
                }
                case DISTRICT_COMMITTEE -> tables.addAll(tables(grant.region(), true));
                case RESIDENT, LIAISON_OFFICER, EXPERT, ADMINISTRATOR -> {
                }
            }
        }
        int floor = person.grants().stream().mapToInt(grant -> ratings.floor(grant.region())).max().orElseThrow();
        return new RatingsPage(own, tables, floor, person.is(Role.DISTRICT_COMMITTEE));
    }

    private RatingsPage.Unit unit(UnitKind kind, String code, String name) {
        return new RatingsPage.Unit(name, ratings.of(kind, code));
    }

    /** Units in the order of their codes, never of their grades. */
    private List<RatingsPage.Table> tables(String region, boolean streets) {
        Map<String, String> departments = people.departments(region).stream()
                .collect(Collectors.toMap(Department::code, Department::name));
        Map<String, String> stations = places.stations(region).stream()
                .collect(Collectors.toMap(station -> station.code(), station -> station.name()));
        var tables = new ArrayList<RatingsPage.Table>();
        if (streets) {
            tables.add(table(UnitKind.STREET, ratings.totals(UnitKind.STREET, region),
                    code -> places.fullName(code + "000")));
        }
        tables.add(table(UnitKind.DEPARTMENT, among(UnitKind.DEPARTMENT, departments), departments::get));
        tables.add(table(UnitKind.STATION, among(UnitKind.STATION, stations), stations::get));
        return tables;
    }

    private List<RatingSum> among(UnitKind kind, Map<String, String> known) {
        return ratings.totals(kind, "").stream().filter(sum -> known.containsKey(sum.unit()))
                .sorted(Comparator.comparing(RatingSum::unit)).toList();
    }

    private static RatingsPage.Table table(UnitKind kind, List<RatingSum> sums, Function<String, String> name) {
        return new RatingsPage.Table(kind, sums.stream().map(sum -> new RatingsPage.Line(name.apply(sum.unit()), sum))
                .toList());
    }
}
