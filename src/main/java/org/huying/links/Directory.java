package org.huying.links;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.huying.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may know: who looks after a household, whom somebody looks after, and who follows whom. */
@Service
@Transactional(readOnly = true)
public class Directory {

    private final Links links;
    private final Faces faces;
    private final Places places;

    Directory(Links links, Faces faces, Places places) {
        this.links = links;
        this.faces = faces;
        this.places = places;
    }

    /**
     * Somebody who looks after an area.
     *
     * @param deputies who are linked with this member
     */
    public record Near(ContactPerson person, Area area, List<ContactPerson> deputies) {
    }

    /**
     * Who can be turned to somewhere.
     *
     * @param members who look after all of it, the nearest first
     * @param deputies who look after all of it, or are linked with one of these members
     * @param narrower members who look after a part of it, for whoever says more exactly where they live
     */
    public record Answer(List<Near> members, List<Near> deputies, List<Near> narrower) {

        public boolean isEmpty() {
            return members.isEmpty() && deputies.isEmpty() && narrower.isEmpty();
        }
    }

    public Answer at(Area where) {
        String street = where.community().substring(0, 9);
        List<ContactPerson> serving = faces.of(street);
        List<Link> present = links.present(street);
        List<Near> near = present.stream()
                .flatMap(link -> link.target() instanceof Link.Care(Area area) && area.meets(where)
                        ? serving.stream().filter(one -> one.contact().equals(link.holder()))
                                .map(one -> new Near(one, area, linkedWith(one.contact(), present, serving)))
                        : Stream.empty())
                .sorted(Comparator.comparing((Near one) -> -one.area().depth())
                        .thenComparing(one -> one.person().contact().key()))
                .toList();
        List<Near> members = near.stream().filter(one -> !one.person().isDeputy() && one.area().contains(where))
                .toList();
        var deputies = new ArrayList<>(
                near.stream().filter(one -> one.person().isDeputy() && one.area().contains(where)).toList());
        for (Near member : members) {
            member.deputies().stream()
                    .filter(one -> deputies.stream().noneMatch(there -> there.person().equals(one)))
                    .forEach(one -> deputies.add(new Near(one, member.area(), List.of())));
        }
        return new Answer(members, deputies,
                near.stream().filter(one -> !one.person().isDeputy() && !one.area().contains(where))
                        .sorted(Comparator.comparing(Near::area, AREAS)).toList());
    }

    /** In the order of their numbers. */
    static final Comparator<Area> AREAS = Comparator.comparing(Area::community).thenComparing(area -> area.part())
            .thenComparing(area -> area.building()).thenComparing(area -> area.unit()).thenComparing(Area::first);

    /** The deputies linked with a member. */
    private static List<ContactPerson> linkedWith(Contact member, List<Link> present, List<ContactPerson> serving) {
        return present.stream()
                .filter(link -> link.target() instanceof Link.Member(Contact one) && one.equals(member))
                .flatMap(link -> serving.stream().filter(one -> one.contact().equals(link.holder()))).toList();
    }

    /** The next narrower areas somebody can choose: what is listed, and parts that only links name. */
    public List<Area> within(Area area) {
        String street = area.community().substring(0, 9);
        Stream<Area> listed = area.depth() < 3 ? new Gaps(List.of(), links.ground(street)).within(area).stream()
                : Stream.empty();
        Stream<Area> named = area.depth() > 0 ? Stream.empty()
                : links.present(street).stream().flatMap(link -> link.target() instanceof Link.Care(Area cared)
                        && cared.depth() > 0 && area.contains(cared) ? Stream.of(area.part(cared.part()))
                                : Stream.empty());
        return Stream.concat(listed, named).distinct().sorted(AREAS).toList();
    }

    /**
     * Whom or what somebody looks after, who looks after them, and what they gave over to whom.
     *
     * @param areas their own; of a deputy linked with members only, the communities of these
     */
    public record Ties(ContactPerson person, List<Area> areas, List<ContactPerson> members,
            List<ContactPerson> deputies, List<Passed> passed) {
    }

    /** What somebody looks after no more, and who does now. */
    public record Passed(Area area, java.time.LocalDate since, List<ContactPerson> followers) {
    }

    public Ties ties(Contact contact) {
        ContactPerson person = faces.face(contact);
        List<Link> all = links.of(contact);
        List<Link> present = all.stream().filter(link -> person.serves() && link.holdsOn(links.today())).toList();
        List<Area> areas = areas(present, contact);
        List<ContactPerson> serving = faces.of(person.street());
        List<ContactPerson> members = present.stream().flatMap(link -> link.target() instanceof Link.Member(Contact one)
                && link.holder().equals(contact) ? serving.stream().filter(face -> face.contact().equals(one))
                        : Stream.empty())
                .toList();
        List<ContactPerson> deputies = present.stream()
                .filter(link -> link.target() instanceof Link.Member && !link.holder().equals(contact))
                .flatMap(link -> serving.stream().filter(face -> face.contact().equals(link.holder()))).toList();
        List<Area> reached = areas.isEmpty() ? through(members, person.street()) : areas;
        return new Ties(person, reached, members, deputies, passed(person, all, areas));
    }

    private List<Area> through(List<ContactPerson> members, String street) {
        return links.present(street).stream()
                .filter(link -> members.stream().anyMatch(one -> one.contact().equals(link.holder())))
                .flatMap(link -> link.target() instanceof Link.Care(Area area) ? Stream.of(Area.of(area.community()))
                        : Stream.empty())
                .distinct().sorted(AREAS).toList();
    }

    private static List<Area> areas(List<Link> held, Contact contact) {
        return held.stream().filter(link -> link.holder().equals(contact)).flatMap(
                link -> link.target() instanceof Link.Care(Area area) ? Stream.of(area) : Stream.empty())
                .sorted(AREAS).toList();
    }

    /** A retired person's links end with them, whether somebody has said so or not. */
    private List<Passed> passed(ContactPerson person, List<Link> all, List<Area> still) {
        var passed = new ArrayList<Passed>();
        for (Link link : all) {
            if (link.holder().equals(person.contact()) && link.target() instanceof Link.Care(Area area)
                    && !link.from().isAfter(links.today()) && still.stream().noneMatch(one -> one.contains(area))
                    && passed.stream().noneMatch(one -> one.area().equals(area))) {
                Answer now = at(area);
                var followers = Stream.concat(now.members().stream(), now.narrower().stream());
                var next = (person.isDeputy() ? now.deputies().stream() : followers).map(Near::person)
                        .filter(one -> !one.contact().equals(person.contact())).distinct().toList();
                passed.add(new Passed(area, link.until() == null ? links.today() : link.until(), next));
            }
        }
        return passed;
    }

    /** The station where somebody can be met; none where there is none any more. */
    public java.util.Optional<org.huying.places.Station> station(ContactPerson person) {
        return places.findStation(person.station());
    }
}
