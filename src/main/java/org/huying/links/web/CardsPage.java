package org.huying.links.web;

import java.util.List;
import org.huying.links.CardState;
import org.huying.links.Cards;
import org.huying.places.Region;
import org.huying.web.Page;

/** The cards of a street, those that must be printed anew first. */
record CardsPage(Region street, List<Cards.Card> cards, boolean keeps, Areas areas) implements Page {

    long count(CardState state) {
        return cards.stream().filter(card -> card.state() == state).count();
    }
}
