package org.huying.matters.web;

import java.util.UUID;
import org.huying.Refused;
import org.huying.matters.SavedViews;
import org.huying.matters.View;
import org.huying.people.Person;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeping a filter of the list under a name, as a tab. */
@Controller
class SavedViewController {

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    @PostMapping("/matters")
    Reply save(@RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String category, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String name, Person person) {
        var filter = ListFilter.of("/matters", view, View.MINE, region, category, q);
        views.save(person, name, filter.query());
        return new SeeOther(filter.address());
    }

    @PostMapping("/matters/views/{view}/delete")
    Reply delete(@PathVariable String view, Person person) {
        try {
            views.delete(person, UUID.fromString(view));
        } catch (IllegalArgumentException _) {
            throw new Refused.NotFound();
        }
        return new SeeOther("/matters");
    }
}
