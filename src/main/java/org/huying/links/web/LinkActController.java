package org.huying.links.web;

import static org.huying.web.Text.t;

import java.util.List;
import org.huying.Refused;
import org.huying.links.Area;
import org.huying.links.Block;
import org.huying.links.Contact;
import org.huying.links.ContactPerson;
import org.huying.links.Faces;
import org.huying.links.Link;
import org.huying.links.Links;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The street committee begins a link, and ends one. */
@Controller
@RequestMapping("/links")
class LinkActController {

    private final Links links;
    private final Faces faces;
    private final Places places;
    private final Streets streets;

    LinkActController(Links links, Faces faces, Places places, Streets streets) {
        this.links = links;
        this.faces = faces;
        this.places = places;
        this.streets = streets;
    }

    @GetMapping("/new")
    Page ask(@RequestParam(defaultValue = "") String holder, @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String area, Person person) {
        String street = kept(person);
        List<ContactPerson> all = faces.of(street);
        return new LinkFormPage(options(all), options(all.stream().filter(one -> !one.isDeputy()).toList()),
                places.regions(street, Region.Level.COMMUNITY).stream()
                        .map(one -> new Option(one.code(), one.name())).toList(),
                links.ground(street).stream().map(Block::part).distinct().toList(), holder, member,
                LinkForm.fields(Area.find(area).orElse(null)), links.today());
    }

    private String kept(Person person) {
        String street = streets.of(person, "");
        if (!Streets.keeps(person, street)) {
            throw new Refused.NotFound();
        }
        return street;
    }

    static List<Option> options(List<ContactPerson> people) {
        return people.stream().map(one -> new Option(one.contact().toString(),
                t("links.option." + one.contact().kind(), one.name(), one.trade()))).toList();
    }

    @PostMapping("/new")
    Reply begin(@RequestParam MultiValueMap<String, String> typed, Person person) {
        kept(person);
        var form = new LinkForm(typed);
        Contact holder = form.contact("holder");
        Link.Target target = form.target();
        var from = form.day("from");
        form.check();
        links.begin(person, holder, target, from, form.text("decision"));
        return SeeOther.to("/links#tree");
    }

    @GetMapping("/{id}/end")
    Page end(@PathVariable long id, Person person) {
        Link link = links.link(person, id);
        ContactPerson holder = faces.face(link.holder());
        String target = switch (link.target()) {
            case Link.Member(Contact member) -> faces.face(member).name();
            case Link.Care(Area area) -> new Areas(places).full(area);
        };
        List<ContactPerson> next = faces.of(holder.street()).stream()
                .filter(one -> one.isDeputy() == holder.isDeputy() && !one.contact().equals(holder.contact()))
                .toList();
        return new LinkEndPage(link, holder.name(), target, options(next), links.today());
    }

    @PostMapping("/{id}/end")
    Reply ended(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Person person) {
        var form = new LinkForm(typed);
        var on = form.day("on");
        form.check();
        links.end(person, id, on, form.text("reason"), form.perhaps("next"));
        return SeeOther.to("/links#tree");
    }
}
