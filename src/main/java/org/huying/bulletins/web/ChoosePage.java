package org.huying.bulletins.web;

import java.util.List;
import org.huying.bulletins.Entry;
import org.huying.bulletins.Period;
import org.huying.bulletins.Place;
import org.huying.web.Option;
import org.huying.web.Page;

/** The places somebody publishes for, with what they have published, and the way to the next bulletin. */
record ChoosePage(List<Choice> choices, Period usual) implements Page {

    record Choice(Place place, List<Entry> published) {

        boolean hasPublished(Period period) {
            return published.stream().anyMatch(entry -> entry.period().equals(period));
        }
    }

    List<Option> places() {
        return choices.stream().map(choice -> new Option(choice.place().code(), choice.place().name())).toList();
    }
}
