package org.huying.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;

/** Finds the region that a place in a register names; what it does not know stays with the street of the station. */
final class Locator {

    private final String home;
    private final List<Name> names = new ArrayList<>();

    private record Name(String name, String region) {
    }

    /** A region, and what the register says beyond its name. */
    record Found(String region, String place) {
    }

    /** Knows the streets and communities within the prefix; communities of one name count only in the station's street. */
    Locator(Places places, Station station, String prefix) {
        home = Region.streetOf(station.region());
        for (Region street : places.regions(prefix, Region.Level.STREET)) {
            for (Region community : places.regions(street.prefix(), Region.Level.COMMUNITY)) {
                names.add(new Name(street.name() + community.name(), community.code()));
                if (street.code().equals(home)) {
                    names.add(new Name(community.name(), community.code()));
                }
            }
            names.add(new Name(street.name(), street.code()));
        }
        names.sort(Comparator.comparingInt((Name name) -> name.name().length()).reversed());
    }

    Found find(String place) {
        for (Name name : names) {
            int at = name.name().isEmpty() ? -1 : place.indexOf(name.name());
            if (at >= 0) {
                boolean whole = at + name.name().length() == place.length()
                        && place.substring(0, at).matches(".{0,12}[省市区]|");
                return new Found(name.region(), whole ? "" : place);
            }
        }
        return new Found(home, place);
    }
}
