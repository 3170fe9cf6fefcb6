package org.huying.matters.web;

import java.util.List;
import org.huying.matters.KeyDesk;
import org.huying.matters.KeyThemes;
import org.huying.matters.Matter;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Option;
import org.springframework.stereotype.Component;

/** What can be chosen where a matter is made key. */
@Component
class KeyChoices {

    private final KeyDesk keys;
    private final KeyThemes themes;
    private final Places places;

    KeyChoices(KeyDesk keys, KeyThemes themes, Places places) {
        this.keys = keys;
        this.themes = themes;
        this.places = places;
    }

    /** The themes of the place, and who of the deputies could lead it. */
    record Choice(List<Option> themes, List<Option> deputies) {

        static final Choice NONE = new Choice(List.of(), List.of());
    }

    Choice of(Matter matter) {
        return new Choice(themes.at(matter.region()).stream().map(theme -> new Option(theme, theme)).toList(),
                keys.deputies(matter).stream().map(one -> new Option(one.code(),
                        one.name() + " · " + places.fullName(Region.streetOf(one.region())))).toList());
    }
}
