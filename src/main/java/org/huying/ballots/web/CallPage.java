package org.huying.ballots.web;

import java.util.List;
import java.util.Map;
import org.huying.ballots.Marks;
import org.huying.ballots.Owners;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Proxy;
import org.huying.ballots.held.Voter;
import org.huying.web.Page;
import org.huying.web.Text;

/**
 * Names are called, and what each says is written down, item by item.
 *
 * @param called those whose names stand on this page
 * @param units their units, at an owners' meeting
 * @param proxies who votes for whom there
 */
record CallPage(Held held, String item, int page, int pages, List<Voter> called, Map<String, Marks> answers,
        Map<String, Owners.Unit> units, List<Proxy> proxies) implements Page {

    String said(Voter voter) {
        Marks marks = answers.get(voter.voter());
        return marks == null ? "" : marks.at(item);
    }

    String owner(Voter voter) {
        Owners.Unit unit = units.get(voter.voter());
        return unit == null || unit.area() == 0 ? ""
                : unit.owner() + " · " + Areas.of(unit.area()) + proxies.stream()
                        .filter(proxy -> proxy.unit().equals(unit.id()))
                        .map(proxy -> " · " + Text.t("ballots.proxy-for", proxy.holder())).findFirst().orElse("");
    }

    long saidSomething() {
        return answers.values().stream().filter(marks -> !marks.at(item).isEmpty()).count();
    }
}
