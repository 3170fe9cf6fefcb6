package org.huying.links;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.places.Places;
import org.huying.places.Region;
import org.springframework.stereotype.Service;

/** The link tree (联系树) of a street: deputies, the members they are linked with, the areas these look after; gaps first. */
@Service
public class Tree {

    private final Links links;
    private final Faces faces;
    private final Places places;

    Tree(Links links, Faces faces, Places places) {
        this.links = links;
        this.faces = faces;
        this.places = places;
    }

    /** Somebody with what they look after; the members of a deputy hang below. */
    public record Branch(ContactPerson person, List<Held> areas, List<Twig> members) {
    }

    /** A member as they hang below a deputy, by that link. */
    public record Twig(Link tie, ContactPerson person, List<Held> areas) {
    }

    /** An area by the link. */
    public record Held(Link link, Area area) {
    }

    /**
     * @param alone members no deputy is linked with
     * @param gaps areas nobody looks after
     * @param idle deputies linked with nobody
     * @param without members who look after nothing
     * @param stale links held by, or with, somebody who serves no more
     * @param present all links that hold
     */
    public record Whole(String street, List<Branch> deputies, List<Branch> alone, List<Area> gaps,
            List<ContactPerson> idle, List<ContactPerson> without, List<Link> stale, List<Link> present) {

        /** How many things are still to be put right. */
        public int open() {
            return gaps.size() + idle.size() + alone.size() + without.size() + stale.size();
        }
    }

    public Whole of(String street) {
        List<ContactPerson> all = faces.of(street);
        Map<Contact, ContactPerson> serving = all.stream()
                .collect(Collectors.toMap(ContactPerson::contact, Function.identity()));
        List<Link> present = links.present(street);
        List<Link> stale = present.stream().filter(link -> !isAlive(link, serving)).toList();
        List<Link> alive = present.stream().filter(link -> isAlive(link, serving)).toList();
        var held = new LinkedHashMap<Contact, List<Held>>();
        var twigs = new LinkedHashMap<Contact, List<Twig>>();
        var tied = new ArrayList<Contact>();
        for (Link link : alive) {
            if (link.target() instanceof Link.Care(Area area)) {
                held.computeIfAbsent(link.holder(), _ -> new ArrayList<>()).add(new Held(link, area));
            }
        }
        for (Link link : alive) {
            if (link.target() instanceof Link.Member(Contact member)) {
                tied.add(member);
                Optional.ofNullable(serving.get(member))
                        .ifPresent(person -> twigs.computeIfAbsent(link.holder(), _ -> new ArrayList<>())
                                .add(new Twig(link, person, held.getOrDefault(member, List.of()))));
            }
        }
        List<Branch> branches = all.stream().map(person -> new Branch(person,
                held.getOrDefault(person.contact(), List.of()), twigs.getOrDefault(person.contact(), List.of())))
                .toList();
        return new Whole(street, branches.stream().filter(one -> one.person().isDeputy()).toList(),
                branches.stream().filter(one -> !one.person().isDeputy())
                        .filter(one -> !tied.contains(one.person().contact())).toList(),
                gaps(street, held),
                branches.stream().filter(one -> one.person().isDeputy() && one.members().isEmpty()
                        && one.areas().isEmpty()).map(Branch::person).toList(),
                branches.stream().filter(one -> !one.person().isDeputy() && one.areas().isEmpty())
                        .map(Branch::person).toList(),
                stale, alive);
    }

    private static boolean isAlive(Link link, Map<Contact, ContactPerson> serving) {
        return serving.containsKey(link.holder())
                && (!(link.target() instanceof Link.Member(Contact member)) || serving.containsKey(member));
    }

    /** Of council members: each household is to know its delegate. */
    private List<Area> gaps(String street, Map<Contact, List<Held>> held) {
        List<Area> cared = held.entrySet().stream().filter(one -> one.getKey().kind() == ContactKind.MEMBER)
                .flatMap(one -> one.getValue().stream()).map(Held::area).toList();
        var gaps = new Gaps(cared, links.ground(street));
        return places.regions(street, Region.Level.COMMUNITY).stream()
                .flatMap(community -> gaps.in(Area.of(community.code())).stream()).toList();
    }
}
