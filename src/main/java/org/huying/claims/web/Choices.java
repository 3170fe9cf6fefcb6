package org.huying.claims.web;

import java.util.ArrayList;
import java.util.List;
import org.huying.claims.Project;
import org.huying.claims.Tender;
import org.huying.claims.Works;
import org.huying.web.Option;
import org.huying.web.Text;

/** What of a project may be chosen in a form. */
final class Choices {

    private Choices() {
    }

    static List<Option> legs(Project project) {
        var options = new ArrayList<Option>();
        List<Works.Part> plan = project.works().plan();
        for (int place = 1; place <= plan.size(); place++) {
            if (plan.get(place - 1).reachedOn() == null) {
                options.add(new Option(Integer.toString(place), plan.get(place - 1).leg().what().toString()));
            }
        }
        return options;
    }

    static List<Option> experts(Project project) {
        return project.experts().stream().filter(expert -> expert.here())
                .map(expert -> new Option(Integer.toString(expert.place()), expert.name() + "（" + expert.field() + "）"))
                .toList();
    }

    static List<Option> files(Project project) {
        return project.files().reversed().stream()
                .map(one -> new Option(Integer.toString(one.seq()),
                        one.step().document() + " · " + one.step().name() + " · " + Text.day(one.at())))
                .toList();
    }

    static List<Option> bids(Project project) {
        var options = new ArrayList<Option>();
        if (project.works().tender() instanceof Tender.Opened opened) {
            for (int place = 1; place <= opened.bids().size(); place++) {
                var bid = opened.bids().get(place - 1);
                options.add(new Option(Integer.toString(place), bid.bidder() + " · " + Money.of(bid.price())));
            }
        }
        return options;
    }
}
