package org.huying.office.web;

import java.time.LocalDate;
import org.huying.calendar.Unit;
import org.huying.office.Areas;
import org.huying.office.Limits;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long things may take at a place: see it, and set a new version. */
@Controller
@RequestMapping("/admin/limits")
class LimitController {

    private final Limits limits;
    private final Areas areas;
    private final Places places;

    LimitController(Limits limits, Areas areas, Places places) {
        this.limits = limits;
        this.areas = areas;
        this.places = places;
    }

    @GetMapping
    Page list(@RequestParam(defaultValue = "") String region, Person person) {
        String prefix = areas.prefix(region, person);
        return new LimitsPage(region, limits.inForce(prefix), RegionOptions.of(areas, places, person),
                new RegionNames(places));
    }

    @GetMapping("/{kind}")
    Page show(@PathVariable String kind, @RequestParam(defaultValue = "") String region, Person person) {
        String prefix = areas.prefix(region, person);
        return new LimitPage(kind, region, prefix, limits.history(prefix, kind), limits.today(),
                limits.nextVersion(prefix, kind), new RegionNames(places));
    }

    @PostMapping("/{kind}")
    Reply set(@PathVariable String kind, @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String amount, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "") String basis, Person person) {
        limits.set(areas.prefix(region, person), kind, amount, Option.read(Unit.class, unit), version, from, basis,
                person);
        return SeeOther.to("/admin/limits?region=%s", region);
    }
}
