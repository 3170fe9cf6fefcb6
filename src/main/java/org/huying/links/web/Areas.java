package org.huying.links.web;

import static org.huying.web.Text.t;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
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

    /** Several in few words: whole buildings of one estate stand together, 云帆社区 云帆公寓 3、7、11幢. */
    List<String> together(List<Area> areas) {
        var words = new ArrayList<String>();
        areas.stream().collect(Collectors.groupingBy(area -> area.depth() == 2 ? area.around() : area,
                LinkedHashMap::new, Collectors.toList())).forEach(
                        (around, inside) -> words.add(inside.size() == 1
                                ? full(inside.getFirst())
                                : full(around) + " " + t("links.building", inside.stream()
                                        .map(area -> Integer.toString(area.building()))
                                        .collect(Collectors.joining("、")))));
        return words;
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
