package org.huying.links.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.links.ContactKind;
import org.huying.links.Contact;
import org.huying.links.Directory;
import org.huying.links.Heard;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A deputy's own links: whom they look after, and what came over their card and those of the members linked with them. */
@Controller
class MyLinksController {

    private static final int NEWEST = 50;

    private final Directory directory;
    private final Heard heard;
    private final Places places;

    MyLinksController(Directory directory, Heard heard, Places places) {
        this.heard = heard;
        this.directory = directory;
        this.places = places;
    }

    @GetMapping("/links/mine")
    Page show(Person person) {
        String code = person.as(Role.DEPUTY).stream().map(grant -> grant.unit()).findFirst()
                .orElseThrow(Refused.NotFound::new);
        Directory.Ties ties = directory.ties(Contact.of(ContactKind.DEPUTY.path(), code));
        List<MyLinksPage.Heard> said = Stream.concat(Stream.of(ties.person()), ties.members().stream())
                .flatMap(one -> heard.by(one.contact()).stream()
                        .map(opinion -> new MyLinksPage.Heard(one, opinion)))
                .sorted(Comparator.comparing((MyLinksPage.Heard one) -> one.opinion().filedAt()).reversed())
                .limit(NEWEST).toList();
        return new MyLinksPage(ties, said, new Areas(places));
    }
}
