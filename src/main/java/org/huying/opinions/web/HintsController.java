package org.huying.opinions.web;

import org.huying.opinions.HintThresholds;
import org.huying.opinions.HintAbout;
import org.huying.people.Accounts;
import org.huying.people.Person;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.huying.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How sure a proposal must be at a place: see it, set a new version. */
@Controller
@RequestMapping("/admin/hints")
class HintsController {

    private final HintThresholds thresholds;
    private final Accounts accounts;
    private final Kept kept;

    HintsController(HintThresholds thresholds, Accounts accounts, Kept kept) {
        this.thresholds = thresholds;
        this.accounts = accounts;
        this.kept = kept;
    }

    @GetMapping
    Page show(@RequestParam(defaultValue = "") String region, Person person) {
        String prefix = kept.prefix(region, person);
        return new HintsPage(region, prefix, thresholds.versions(prefix), thresholds.today(), kept.regions(person),
                kept, accounts);
    }

    @PostMapping
    Reply set(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String percent, @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String basis,
            Person person) {
        thresholds.set(kept.prefix(region, person), Option.read(HintAbout.class, about), percent, version,
                Text.readDay(from), basis, person);
        return SeeOther.to("/admin/hints?region=%s", region);
    }
}
