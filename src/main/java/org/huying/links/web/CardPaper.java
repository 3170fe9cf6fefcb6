package org.huying.links.web;

import static org.huying.web.Text.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huying.links.Cards;
import org.huying.links.ContactPerson;
import org.huying.papers.NameCard;
import org.huying.places.Places;
import org.huying.places.Station;
import org.springframework.stereotype.Component;

/** What stands on a card (连心卡), in the language of whoever prints it. The code carries nothing but where the person's page is. */
@Component
class CardPaper {

    private static final int MOST_AREAS = 3;

    private final Places places;

    CardPaper(Places places) {
        this.places = places;
    }

    /** @param site where this program is reached, {@code https://…} */
    NameCard of(Cards.Card card, String site) {
        var lines = new ArrayList<String>();
        var areas = new Areas(places);
        List<String> all = areas.together(card.areas());
        List<String> named = all.stream().limit(MOST_AREAS).toList();
        lines.add(t("links.card.area",
                named.stream().collect(Collectors.joining("、"))
                        + (all.size() > MOST_AREAS ? t("links.card.more", all.size()) : "")));
        Station station = card.station();
        if (station != null) {
            lines.add(t("links.card.station", station.name()));
            lines.add(station.address());
            lines.add(t("links.card.hours", station.hours()));
            lines.add(t("links.card.phone", station.phone()));
        }
        return new NameCard(card.person().name(), role(card.person()), lines, t("links.card.ones"),
                t("links.card.scan"), site + "/open/contacts/" + card.person().contact());
    }

    static String role(ContactPerson person) {
        return person.isDeputy() ? t("disclosure.level." + person.level()) : t("links.ContactKind.MEMBER");
    }
}
