package org.huying.links;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huying.Refused;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of links: the street committee begins and ends them, everybody may read them. */
@Service
@Transactional
public class Links {

    private final LinkStore store;
    private final Faces faces;
    private final Places places;
    private final Clock clock;

    Links(LinkStore store, Faces faces, Places places, Clock clock) {
        this.store = store;
        this.faces = faces;
        this.places = places;
        this.clock = clock;
    }

    /** Begins a link; one that holds already stays as it is. */
    public void begin(Person by, Contact holder, Link.Target target, LocalDate from, String decision) {
        ContactPerson who = faces.face(holder);
        String street = who.street();
        Grant grant = committee(by, street);
        var wrong = new Refused.Incomplete().text(decision, "decision", 200).unless(who.serves(), "holder",
                "links.serves-no-more", who.name());
        switch (target) {
            case Link.Member(Contact contact) -> {
                ContactPerson member = faces.face(contact);
                wrong.unless(who.isDeputy() && !member.isDeputy(), "holder", "links.tie-wrong")
                        .unless(member.serves(), "member", "links.serves-no-more", member.name())
                        .unless(member.street().equals(street), "member", "links.elsewhere");
            }
            case Link.Care(Area area) -> {
                boolean there = places.findRegion(area.community())
                        .filter(region -> region.level() == Region.Level.COMMUNITY).isPresent();
                wrong.unless(there, "community", "links.community-missing")
                        .unless(!there || area.community().startsWith(street), "community", "links.elsewhere")
                        .unless(area.isSound(), "first", "links.area-wrong");
            }
        }
        wrong.check();
        store.add(street, new Link(0, holder, target, from, null, decision.strip(), by.name(), ""), by.actor(grant));
    }

    /**
     * Ends a link, and begins the same for whoever follows.
     *
     * @param on the day from which it holds no more and the next one's begins
     */
    public void end(Person by, long id, LocalDate on, String reason, @Nullable Contact next) {
        Link link = link(by, id);
        new Refused.Incomplete().text(reason, "reason", 300)
                .unless(!on.isBefore(link.from()), "on", "links.ends-before", link.from())
                .unless(!link.holder().equals(next), "next", "links.follows-themselves").check();
        Grant grant = committee(by, street(id));
        if (!store.end(id, on, reason.strip(), by.actor(grant))) {
            throw new Refused("links.ended-already");
        }
        if (next != null) {
            try {
                begin(by, next, link.target(), on, reason);
            } catch (Refused.Incomplete wrong) {
                Refused first = wrong.fields().values().iterator().next();
                throw new Refused.Incomplete().unless(false, "next", first.key(), first.values().toArray());
            }
        }
    }

    /** One link, for those who keep it. */
    @Transactional(readOnly = true)
    public Link link(Person by, long id) {
        committee(by, street(id));
        return store.find(id).orElseThrow(Refused.NotFound::new).link();
    }

    private String street(long id) {
        return store.find(id).orElseThrow(Refused.NotFound::new).street();
    }

    /** The links of a street that hold today. */
    @Transactional(readOnly = true)
    public List<Link> present(String street) {
        LocalDate today = today();
        return store.ofStreet(street).stream().filter(link -> link.holdsOn(today)).toList();
    }

    /** All links of somebody, those that ended too, what holds first. */
    @Transactional(readOnly = true)
    public List<Link> of(Contact contact) {
        return store.of(contact);
    }

    /** All links of a street, those that ended too. */
    @Transactional(readOnly = true)
    public List<Link> all(String street) {
        return store.ofStreet(street);
    }

    /** What there is to look after in a street. */
    @Transactional(readOnly = true)
    public List<Block> ground(String street) {
        return store.blocks(street);
    }

    /** Says which buildings a part of a community has, in the place of what was said before. */
    public void put(Person by, String community, String part, List<Block> blocks) {
        new Refused.Incomplete().text(part, "part", 60).unless(!part.contains("/"), "part", "links.area-wrong")
                .unless(places.findRegion(community).filter(one -> one.level() == Region.Level.COMMUNITY).isPresent(),
                        "community", "links.community-missing")
                .unless(blocks.stream().allMatch(Links::isSound)
                        && blocks.stream().map(Block::building).distinct().count() == blocks.size(), "blocks",
                        "links.blocks-wrong")
                .check();
        committee(by, community.substring(0, 9));
        store.put(community, part.strip(), blocks.isEmpty()
                ? List.of(new Block(community, part.strip(), 0, 0, 0, 0))
                : blocks);
    }

    /** The part was named wrongly, or is no more; links to it stay until somebody ends them. */
    public void remove(Person by, String community, String part) {
        committee(by, community);
        store.put(community, part, List.of());
    }

    private static boolean isSound(Block block) {
        return block.building() >= 1 && block.building() <= 999 && block.units() >= 1 && block.units() <= 20
                && block.floors() >= 1 && block.floors() <= 99 && block.doors() >= 1 && block.doors() <= 30;
    }

    /** The grant of whoever keeps the links of a street; who does not keep them finds nothing. */
    static Grant committee(Person by, String street) {
        return by.as(Role.STREET_COMMITTEE, street).orElseThrow(Refused.NotFound::new);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Text.ZONE);
    }
}
