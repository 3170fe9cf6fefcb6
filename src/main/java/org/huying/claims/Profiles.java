package org.huying.claims;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

        /** How many of the words the portrait answers. */
        int matches(List<String> words, String place) {
            int found = 0;
            for (String word : words) {
                boolean here = deputy.trade().contains(word) || profile.skills().contains(word)
                        || profile.experience().contains(word) || profile.estate().contains(word)
                        || deputy.name().contains(word) || profile.resources().contains(word) || place.contains(word);
                found += here ? 1 : 0;
            }
            return found;
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
        return List.of(Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.DEPUTY).stream()
                .anyMatch(role -> person.as(role, deputy.region()).isPresent());
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

    /** Those who answer all the words, such as “律师 云帆公寓”; everybody where nothing is asked. */
    public List<Portrait> find(String regionPrefix, String words, UnaryOperator<String> places) {
        List<Deputy> deputies = people.deputies(regionPrefix);
        Map<String, Profile> profiles = of(deputies);
        List<String> asked = List.of(words.strip().split("[\\s，,、]+")).stream().filter(word -> !word.isEmpty())
                .toList();
        return deputies.stream()
                .map(deputy -> new Portrait(deputy, profiles.getOrDefault(deputy.code(), Profile.empty(deputy.code()))))
                .filter(one -> one.matches(asked, places.apply(one.profile().community())) == asked.size()).toList();
    }

    public List<String> skills() {
        return store.tags("SKILL");
    }

    public List<String> subjects() {
        return store.tags("SUBJECT");
    }
}
