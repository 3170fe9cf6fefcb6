package org.huying.opinions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huying.opinions.sameness.Standing;
import org.huying.opinions.sameness.TopicWeights;
import org.huying.people.Accounts;
import org.huying.people.Person;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.huying.web.Shell;
import org.huying.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** By what topics are ranked at a place: see it, try other weights, set a new version. */
@Controller
@RequestMapping("/admin/topic-weights")
class WeightsController {

    private final TopicWeights weights;
    private final Accounts accounts;
    private final Kept kept;

    WeightsController(TopicWeights weights, Accounts accounts, Kept kept) {
        this.weights = weights;
        this.accounts = accounts;
        this.kept = kept;
    }

    @GetMapping
    Page show(@RequestParam(defaultValue = "") String region, Person person) {
        return page(region, person, List.of(), false);
    }

    /** Which topics would stand first; nothing is set. */
    @PostMapping(params = "preview")
    Page preview(@RequestParam(defaultValue = "") String region, TopicWeights.Typed typed, Person person,
            HttpServletRequest request) {
        List<Standing> standings = weights.preview(kept.prefix(region, person), whole(typed), person);
        Shell.keepTyped(request);
        return page(region, person, standings, true);
    }

    @PostMapping
    Reply set(@RequestParam(defaultValue = "") String region, TopicWeights.Typed typed,
            @RequestParam(defaultValue = "") String version, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String basis, Person person) {
        weights.set(kept.prefix(region, person), whole(typed), version, Text.readDay(from), basis, person);
        return SeeOther.to("/admin/topic-weights?region=%s", region);
    }

    private Page page(String region, Person person, List<Standing> standings, boolean tried) {
        String prefix = kept.prefix(region, person);
        return new WeightsPage(region, prefix, weights.inForce(prefix), weights.versions(prefix), weights.next(prefix),
                weights.today(), standings, tried, kept.regions(person), kept, accounts);
    }

    /** What is not sent is empty. */
    private static TopicWeights.Typed whole(TopicWeights.Typed typed) {
        return new TopicWeights.Typed(there(typed.voices()), there(typed.growth()), there(typed.spread()),
                there(typed.days()), there(typed.fewest()), there(typed.recentDays()), there(typed.windowDays()));
    }

    private static String there(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
