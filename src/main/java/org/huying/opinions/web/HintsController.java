package org.huying.opinions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.huying.opinions.HintAbout;
import org.huying.opinions.HintThresholds;
import org.huying.opinions.HintTrial;
import org.huying.people.Accounts;
import org.huying.people.Person;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.huying.web.Shell;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;
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
    private final List<HintTrial> trials;
    private final Accounts accounts;
    private final Kept kept;

    HintsController(HintThresholds thresholds, List<HintTrial> trials, Accounts accounts, Kept kept) {
        this.thresholds = thresholds;
        this.trials = trials;
        this.accounts = accounts;
        this.kept = kept;
    }

    @GetMapping
    Page show(@RequestParam(defaultValue = "") String region, Person person) {
        return page(region, person, null);
    }

    /** What another threshold would mean; nothing is set. */
    @PostMapping(params = "preview")
    Page preview(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String percent, Person person, HttpServletRequest request) {
        String prefix = kept.prefix(region, person);
        HintAbout of = Option.read(HintAbout.class, about);
        double enough = thresholds.read(of, percent);
        List<HintTrial.Tried> tried = trials.stream().filter(one -> one.about() == of).findFirst().orElseThrow()
                .tried(prefix);
        Shell.keepTyped(request);
        return page(region, person, new HintsPage.Preview(Objects.requireNonNull(of),
                HintTrial.Meaning.of(tried, thresholds.enough(of, prefix)), HintTrial.Meaning.of(tried, enough)));
    }

    private Page page(String region, Person person, HintsPage.@Nullable Preview preview) {
        String prefix = kept.prefix(region, person);
        return new HintsPage(region, prefix, thresholds.versions(prefix), thresholds.today(), preview,
                kept.regions(person), kept, accounts);
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
