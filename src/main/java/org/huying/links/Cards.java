package org.huying.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.places.Station;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cards (连心卡) of a street: what stands on each today, and whether the one that was handed out still says so. */
@Service
@Transactional
public class Cards {

    private final Tree tree;
    private final Links links;
    private final LinkStore store;
    private final Places places;

    Cards(Tree tree, Links links, LinkStore store, Places places) {
        this.tree = tree;
        this.links = links;
        this.store = store;
        this.places = places;
    }

    /** A card that was handed out. */
    record Handed(byte[] digest, LocalDate on) {
    }

    /**
     * @param areas what the person looks after; for a deputy linked with members only, the communities of these
     * @param handedOn when it was handed out last
     */
    public record Card(ContactPerson person, List<Area> areas, @Nullable Station station, CardState state,
            @Nullable LocalDate handedOn) {
    }

    /** The cards of all who look after somebody, those that must be printed anew first. */
    @Transactional(readOnly = true)
    public List<Card> of(String street) {
        Tree.Whole whole = tree.of(street);
        Map<Contact, Handed> handed = store.handed();
        Stream<Tree.Branch> members = Stream.concat(whole.deputies().stream().flatMap(one -> one.members().stream())
                .map(twig -> new Tree.Branch(twig.person(), twig.areas(), List.of())), whole.alone().stream());
        return Stream.concat(whole.deputies().stream(), members).map(one -> card(one, handed))
                .filter(card -> !card.areas().isEmpty()).distinct()
                .sorted(Comparator.comparing(Card::state).thenComparing(card -> card.person().contact().key()))
                .toList();
    }

    private Card card(Tree.Branch branch, Map<Contact, Handed> handed) {
        List<Area> areas = branch.areas().isEmpty()
                ? branch.members().stream().flatMap(one -> one.areas().stream())
                        .map(held -> Area.of(held.area().community())).distinct().sorted(Directory.AREAS).toList()
                : branch.areas().stream().map(Tree.Held::area).sorted(Directory.AREAS).toList();
        ContactPerson person = branch.person();
        Station station = places.findStation(person.station()).orElse(null);
        Handed before = handed.get(person.contact());
        CardState state = before == null ? CardState.NEW
                : MessageDigest.isEqual(before.digest(), digest(person, areas, station)) ? CardState.TRUE
                        : CardState.OUTDATED;
        return new Card(person, areas, station, state, before == null ? null : before.on());
    }

    /** They were handed out as they are today. */
    public void hand(Person by, String street, List<Contact> contacts) {
        Links.committee(by, street);
        of(street).stream().filter(card -> contacts.contains(card.person().contact())).forEach(card -> store
                .hand(card.person().contact(), digest(card.person(), card.areas(), card.station()), links.today()));
    }

    private static byte[] digest(ContactPerson person, List<Area> areas, @Nullable Station station) {
        var said = new ArrayList<>(List.of(person.name(), person.trade(), String.valueOf(person.level()),
                areas.stream().map(Area::key).collect(Collectors.joining(","))));
        if (station != null) {
            said.addAll(List.of(station.name(), station.address(), station.hours(), station.phone()));
        }
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", said).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
