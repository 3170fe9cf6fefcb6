package org.huying.office.web;

import org.huying.Refused;
import org.huying.disclosure.Evidence;
import org.huying.disclosure.StandardVersions;
import org.huying.office.Areas;
import org.huying.people.Accounts;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.huying.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What stations of a place must have: see it, and set a new version. */
@Controller
@RequestMapping("/admin/standards")
class StandardController {

    private final StandardVersions standards;
    private final Areas areas;
    private final Places places;
    private final Accounts accounts;

    StandardController(StandardVersions standards, Areas areas, Places places, Accounts accounts) {
        this.standards = standards;
        this.areas = areas;
        this.places = places;
        this.accounts = accounts;
    }

    @GetMapping
    Page list(@RequestParam(defaultValue = "") String region, Person person) {
        return new StandardsPage(region, standards.inForce(areas.prefix(region, person)),
                RegionOptions.of(areas, places, person), new RegionNames(places));
    }

    @GetMapping("/{evidence}")
    Page show(@PathVariable String evidence, @RequestParam(defaultValue = "") String region, Person person) {
        String prefix = areas.prefix(region, person);
        return new StandardPage(read(evidence), region, prefix, standards.history(prefix, read(evidence)),
                standards.today(), new RegionNames(places), accounts);
    }

    @PostMapping("/{evidence}")
    Reply set(@PathVariable String evidence, @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String family, @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String version, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String basis, Person person) {
        standards.set(areas.prefix(region, person), read(evidence), family, amount, version, Text.readDay(from), basis,
                person);
        return SeeOther.to("/admin/standards?region=%s", region);
    }

    private static Evidence read(String evidence) {
        Evidence read = Option.read(Evidence.class, evidence);
        if (read == null) {
            throw new Refused.NotFound();
        }
        return read;
    }
}
