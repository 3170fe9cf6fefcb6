package org.huying.opinions.web;

import java.util.ArrayList;
import java.util.List;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Option;

/** The regions a person can choose from, communities under their street. */
record RegionChoice(Option street, List<Option> communities) {

    static List<RegionChoice> all(Places places) {
        return within(places, "");
    }

    static List<RegionChoice> within(Places places, String prefix) {
        String start = prefix.substring(0, Math.min(9, prefix.length()));
        var choices = new ArrayList<RegionChoice>();
        for (Region street : places.regions(start, Region.Level.STREET)) {
            var communities = places.regions(street.prefix(), Region.Level.COMMUNITY).stream()
                    .map(community -> new Option(community.code(), community.name())).toList();
            choices.add(new RegionChoice(new Option(street.code(), street.name()), communities));
        }
        return choices;
    }
}
