package org.huying.links;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huying.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes an even spread of what nobody looks after: each building to the member of its community who has the fewest
 * households, each member without a deputy to the deputy who has the fewest, one of the same station first.
 */
@Service
@Transactional(readOnly = true)
public class Spread {

    private final Tree tree;
    private final Links links;

    Spread(Tree tree, Links links) {
        this.tree = tree;
        this.links = links;
    }

    /** Who could look after whom or what. */
    public record Proposal(ContactPerson holder, Link.Target target, int households) {
    }

    /** What the committee takes. */
    public record Wanted(Contact holder, Link.Target target) {
    }

    /** Begins all of these, or none. */
    @Transactional
    public void take(Person by, List<Wanted> wanted, String decision) {
        wanted.forEach(one -> links.begin(by, one.holder(), one.target(), links.today(), decision));
    }

    public List<Proposal> of(String street) {
        Tree.Whole whole = tree.of(street);
        List<Block> ground = links.ground(street);
        var gaps = new Gaps(List.of(), ground);
        List<Link> left = links.all(street).stream()
                .filter(link -> link.until() != null && !link.holdsOn(links.today())).toList();
        var households = new HashMap<Contact, Integer>();
        var members = new HashMap<Contact, Integer>();
        for (Link link : whole.present()) {
            switch (link.target()) {
                case Link.Care(Area area) -> households.merge(link.holder(), gaps.households(area), Integer::sum);
                case Link.Member _ -> members.merge(link.holder(), 1, Integer::sum);
            }
        }
        var proposals = new ArrayList<Proposal>();
        List<ContactPerson> council = Stream.concat(whole.deputies().stream().flatMap(one -> one.members().stream())
                .map(Tree.Twig::person), whole.alone().stream().map(Tree.Branch::person)).distinct().toList();
        whole.gaps().stream().flatMap(area -> pieces(gaps, area))
                .sorted(Comparator.comparing((Area area) -> -gaps.households(area)).thenComparing(Directory.AREAS))
                .forEach(area -> least(council.stream().filter(one -> one.region().equals(area.community()))
                        .filter(one -> left.stream().noneMatch(link -> hasLeft(link, one, area))),
                        households).ifPresent(one -> {
                            int here = gaps.households(area);
                            households.merge(one.contact(), here, Integer::sum);
                            proposals.add(new Proposal(one, new Link.Care(area), here));
                        }));
        List<ContactPerson> deputies = whole.deputies().stream().map(Tree.Branch::person).toList();
        for (Tree.Branch alone : whole.alone()) {
            least(deputies.stream().filter(one -> one.station().equals(alone.person().station())), members)
                    .filter(one -> members.getOrDefault(one.contact(), 0) <= fewest(deputies, members))
                    .or(() -> least(deputies.stream(), members)).ifPresent(one -> {
                        members.merge(one.contact(), 1, Integer::sum);
                        proposals.add(new Proposal(one, new Link.Member(alone.person().contact()), 0));
                    });
        }
        return proposals;
    }

    /** Whoever was relieved of a place is not proposed for it again; people may still choose them. */
    private static boolean hasLeft(Link link, ContactPerson person, Area area) {
        return link.holder().equals(person.contact()) && link.target() instanceof Link.Care(Area before)
                && before.meets(area);
    }

    /** A community or an estate falls into its buildings, so that several can share it. */
    private static Stream<Area> pieces(Gaps gaps, Area area) {
        List<Area> within = area.depth() < 2 ? gaps.within(area) : List.of();
        return within.isEmpty() ? Stream.of(area) : within.stream().flatMap(one -> pieces(gaps, one));
    }

    private static int fewest(List<ContactPerson> people, Map<Contact, Integer> load) {
        return people.stream().mapToInt(one -> load.getOrDefault(one.contact(), 0)).min().orElse(0);
    }

    private static java.util.Optional<ContactPerson> least(Stream<ContactPerson> people, Map<Contact, Integer> load) {
        return people.min(Comparator.comparing((ContactPerson one) -> load.getOrDefault(one.contact(), 0))
                .thenComparing(one -> one.contact().key()));
    }
}
