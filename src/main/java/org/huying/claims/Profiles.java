package org.huying.claims;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.ledger.Ledger;
import org.huying.people.Deputy;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Portraits of deputies (画像): read, found, corrected by the deputies themselves or by the street committee. */
@Service
@Transactional
public class Profiles {

    private final ProfileStore store;
    private final People people;
    private final Ledger ledger;

    Profiles(ProfileStore store, People people, Ledger ledger) {
        this.store = store;
        this.people = people;
        this.ledger = ledger;
    }

    /** A deputy with their portrait; an empty one where nobody has filled it in. */
    public record Portrait(Deputy deputy, Profile profile) {

        /** What is called by name in it. */
        private Stream<String> names() {
            return Stream.of(Stream.of(deputy.name(), deputy.trade(), profile.estate()), profile.skills().stream(),
                    profile.experience().stream()).flatMap(Function.identity());
        }

        /**
         * Whether it answers all that is looked for.
         *
         * @param communities of each estate that is known, to tell who lives close to it
         */
        boolean answers(Sought sought, String place, Map<String, Set<String>> communities) {
            return sought.words().stream().allMatch(word -> word.stream().anyMatch(way -> holds(way, place)
                    || sought.near() && communities.getOrDefault(way, Set.of()).contains(profile.community())));
        }

        private boolean holds(String word, String place) {
            return deputy.trade().contains(word) || profile.skills().contains(word)
                    || profile.experience().contains(word) || profile.estate().contains(word)
                    || deputy.name().contains(word) || profile.resources().contains(word) || place.contains(word);
        }

        private boolean livesIn(Sought sought) {
            return sought.words().stream().anyMatch(word -> word.contains(profile.estate()));
        }
    }

    public Portrait portrait(Person person, String code) {
        Deputy deputy = people.deputy(code).orElseThrow(Refused.NotFound::new);
        if (!reaches(person, deputy)) {
            throw new Refused.NotFound();
        }
        return new Portrait(deputy, of(List.of(deputy)).getOrDefault(code, Profile.empty(code)));
    }

    public boolean mayCorrect(Person person, Deputy deputy) {
        return person.of(Role.DEPUTY, deputy.code()).isPresent()
                || person.as(Role.STREET_COMMITTEE, deputy.region()).isPresent();
    }

    private static boolean reaches(Person person, Deputy deputy) {
        return person.as(Role.STREET_COMMITTEE, deputy.region()).isPresent()
                || person.as(Role.DISTRICT_COMMITTEE, deputy.region()).isPresent()
                || person.as(Role.DEPUTY, deputy.region()).isPresent();
    }

    public void correct(Person person, Profile profile) {
        Deputy deputy = people.deputy(profile.deputy()).orElseThrow(Refused.NotFound::new);
        if (!mayCorrect(person, deputy)) {
            throw new Refused.NotFound();
        }
        put(profile);
    }

    /** For what is brought in. */
    public void put(Profile profile) {
        store.put(profile, ledger.now());
    }

    public Map<String, Profile> of(Collection<Deputy> deputies) {
        Map<String, Profile> known = store.profiles(deputies.stream().map(Deputy::code).toList());
        return deputies.stream().collect(Collectors.toMap(Deputy::code,
                deputy -> known.getOrDefault(deputy.code(), Profile.empty(deputy.code()))));
    }

    /**
     * Those who answer all that is asked, such as “住在云帆公寓附近的律师” or “律师 云帆公寓”, whoever lives in an estate that is named
     * before those close by; everybody where nothing is asked.
     */
    public List<Portrait> find(String regionPrefix, String words, UnaryOperator<String> places) {
        List<Deputy> deputies = people.deputies(regionPrefix);
        Map<String, Profile> profiles = of(deputies);
        Map<String, Set<String>> communities = store.communitiesOfEstates();
        List<Portrait> portraits = deputies.stream()
                .map(deputy -> new Portrait(deputy, profiles.getOrDefault(deputy.code(), Profile.empty(deputy.code()))))
                .toList();
        var sought = Sought.of(words, Stream
                .concat(communities.keySet().stream(), portraits.stream().flatMap(Portrait::names))
                .collect(Collectors.toSet()));
        return portraits.stream()
                .filter(one -> one.answers(sought, places.apply(one.profile().community()), communities))
                .sorted(Comparator.comparing(one -> !one.livesIn(sought))).toList();
    }

    public List<String> skills() {
        return store.tags("SKILL");
    }

    public List<String> subjects() {
        return store.tags("SUBJECT");
    }
}
