package org.huying.links.web;

import java.util.List;
import org.huying.Refused;
import org.huying.links.Area;
import org.huying.links.Contact;
import org.huying.links.Directory;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every household knows its delegate and its deputy: no account, and nothing asked but where. */
@Controller
@RequestMapping("/open/contacts")
class ContactsController {

    private final Directory directory;
    private final Places places;

    ContactsController(Directory directory, Places places) {
        this.directory = directory;
        this.places = places;
    }

    @GetMapping
    Page find(@RequestParam(defaultValue = "") String street, @RequestParam(defaultValue = "") String at) {
        var areas = new Areas(places);
        if (!at.isEmpty()) {
            Area where = Area.read(at);
            there(where.community(), Region.Level.COMMUNITY);
            return new ContactsPage(where, null, List.of(), List.of(), directory.within(where), directory.at(where),
                    areas, directory);
        }
        if (street.isEmpty()) {
            return new ContactsPage(null, null, places.regions("", Region.Level.STREET), List.of(), List.of(), null,
                    areas, directory);
        }
        Region chosen = there(street, Region.Level.STREET);
        return new ContactsPage(null, chosen, List.of(), places.regions(chosen.prefix(), Region.Level.COMMUNITY),
                List.of(), null, areas, directory);
    }

    private Region there(String code, Region.Level level) {
        return places.findRegion(code).filter(one -> one.level() == level).orElseThrow(Refused.NotFound::new);
    }

    @GetMapping("/{kind}/{code}")
    Page show(@PathVariable String kind, @PathVariable String code, @RequestParam(defaultValue = "") String at) {
        Directory.Ties ties = directory.ties(Contact.of(kind, code));
        Area lives = Area.find(at)
                .filter(where -> where.community().startsWith(ties.person().street())).orElse(null);
        return new ContactPage(ties, directory.station(ties.person()).orElse(null), lives, new Areas(places));
    }
}
