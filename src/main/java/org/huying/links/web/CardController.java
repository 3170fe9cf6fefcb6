package org.huying.links.web;

import static org.huying.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huying.Refused;
import org.huying.links.CardState;
import org.huying.links.ContactKind;
import org.huying.links.Cards;
import org.huying.links.Contact;
import org.huying.links.Faces;
import org.huying.papers.Papers;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cards to print: one, those that are due, or a street's; and which were handed out. */
@Controller
@RequestMapping("/links/cards")
class CardController {

    private final Cards cards;
    private final CardPaper writer;
    private final Papers papers;
    private final Faces faces;
    private final Places places;
    private final Streets streets;

    CardController(Cards cards, CardPaper writer, Papers papers, Faces faces, Places places, Streets streets) {
        this.cards = cards;
        this.writer = writer;
        this.papers = papers;
        this.faces = faces;
        this.places = places;
        this.streets = streets;
    }

    @GetMapping
    Page show(@RequestParam(defaultValue = "") String region, Person person) {
        String street = streets.of(person, region);
        return new CardsPage(places.region(street + "000"), cards.of(street), Streets.keeps(person, street),
                new Areas(places));
    }

    @PostMapping
    Reply hand(@RequestParam(defaultValue = "") String region, @RequestParam MultiValueMap<String, String> typed,
            Person person) {
        String street = streets.of(person, region);
        List<String> handed = typed.getOrDefault("hand", List.of());
        new Refused.Incomplete().unless(!handed.isEmpty(), "hand", "links.choose").check();
        cards.hand(person, street, handed.stream().map(Contact::read).toList());
        return SeeOther.to("/links/cards?region=%s000", street);
    }

    @GetMapping("/{which:all|due}.pdf")
    ResponseEntity<byte[]> several(@PathVariable String which, @RequestParam(defaultValue = "") String region,
            Person person, HttpServletRequest request) {
        String street = streets.of(person, region);
        List<Cards.Card> chosen = cards.of(street).stream()
                .filter(card -> which.equals("all") || card.state() != CardState.TRUE).toList();
        if (chosen.isEmpty()) {
            throw new Refused.NotFound();
        }
        return pdf(t("links.cards-of", places.region(street + "000").name()), chosen, request);
    }

    /** One card; a deputy has their own. */
    @GetMapping("/{kind}/{code}.pdf")
    ResponseEntity<byte[]> one(@PathVariable String kind, @PathVariable String code, Person person,
            HttpServletRequest request) {
        Contact contact = Contact.of(kind, code);
        String street = faces.face(contact).street();
        boolean own = contact.kind() == ContactKind.DEPUTY && person.of(Role.DEPUTY, code).isPresent();
        if (!own && person.as(Role.STREET_COMMITTEE, street).isEmpty()
                && person.as(Role.DISTRICT_COMMITTEE, street).isEmpty()) {
            throw new Refused.NotFound();
        }
        List<Cards.Card> found = cards.of(street).stream().filter(card -> card.person().contact().equals(contact))
                .toList();
        if (found.isEmpty()) {
            throw new Refused.NotFound();
        }
        return pdf(t("links.card-of", found.getFirst().person().name()), found, request);
    }

    private ResponseEntity<byte[]> pdf(String title, List<Cards.Card> chosen, HttpServletRequest request) {
        String site = request.getRequestURL().toString().replaceFirst("(https?://[^/]+)/.*", "$1");
        byte[] pdf = papers.cards(title, chosen.stream().map(card -> writer.of(card, site)).toList());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
                        .filename(title + ".pdf", StandardCharsets.UTF_8).build().toString())
                .body(pdf);
    }
}
