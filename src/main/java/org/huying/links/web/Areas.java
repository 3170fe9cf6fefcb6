package org.huying.links.web;

import static org.huying.web.Text.t;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.huying.links.Area;
import org.huying.links.ContactPerson;
import org.huying.places.Places;
import org.huying.places.Region;

/** Areas in words. */
record Areas(Places places) {

    /** With its community: 云帆社区 云帆公寓 3幢 2单元. */
    String full(Area area) {
        String inside = inside(area);
        String community = places.findRegion(area.community()).map(Region::name).orElse(area.community());
        return inside.isEmpty() ? community : community + " " + inside;
    }

    /** Without it; empty for all of it. */
    String inside(Area area) {
        var words = new StringBuilder(area.part());
        if (area.building() > 0) {
            words.append(' ').append(t("links.building", Integer.toString(area.building())));
        }
        if (area.unit() > 0) {
            words.append(' ').append(t("links.unit", Integer.toString(area.unit())));
        }
        if (area.first() > 0) {
            words.append(' ').append(area.first() == area.last() ? t("links.door", Integer.toString(area.first()))
                    : t("links.doors", Integer.toString(area.first()), Integer.toString(area.last())));
        }
        return words.toString().strip();
    }

    /** As it goes into an address. */
    static String query(Area area) {
        return query(area.key());
    }

    static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    /** The form on which somebody speaks to a person, with what is known filled in. */
    static String speak(ContactPerson person, String region, String place) {
        return "/opinions/new?card=%s&region=%s&place=%s".formatted(person.contact(), region, query(place));
    }

    /** The last word of it, to choose by. */
    String last(Area area) {
        return switch (area.depth()) {
            case 0 -> full(area);
            case 1 -> area.part();
            case 2 -> t("links.building", Integer.toString(area.building()));
            default -> t("links.unit", Integer.toString(area.unit()));
        };
    }
}
