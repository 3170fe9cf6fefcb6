package org.huying.ballots.held;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.huying.Refused;
import org.huying.ballots.Owners;
import org.huying.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owners who cannot come may have somebody else bring their paper, on written authority (Property Management Regulations,
 * Art. 12). How many units one person may vote for is a setting of the poll, since the owners' own rules say so. A unit
 * has one paper, whoever brings it.
 */
@Service
@Transactional
public class Proxies {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST = 200;

    private final PollBook book;
    private final RollStore rolls;
    private final AnswerStore answers;
    private final ProxyStore store;

    Proxies(PollBook book, RollStore rolls, AnswerStore answers, ProxyStore store) {
        this.book = book;
        this.rolls = rolls;
        this.answers = answers;
        this.store = store;
    }

    /** For whoever holds the poll. */
    @Transactional(readOnly = true)
    public List<Proxy> of(Person person, String poll) {
        book.reached(person, poll);
        return store.all(poll);
    }

    /** How many units were voted for by how many others: all that everybody is told. */
    public record Told(long units, long holders) {
    }

    @Transactional(readOnly = true)
    public Told told(String poll) {
        List<Long> units = byHolder(poll);
        return new Told(units.stream().mapToLong(Long::longValue).sum(), units.size());
    }

    /** For how many units each of them voted, without who it was; most first. */
    List<Long> byHolder(String poll) {
        var answered = answers.answers(poll).keySet();
        return store.all(poll).stream().filter(proxy -> answered.contains(proxy.unit()))
                .collect(Collectors.groupingBy(Proxy::holder, Collectors.counting())).values().stream()
                .sorted(Comparator.reverseOrder()).toList();
    }

    /** The desk has seen a unit's written authority; after the unit's answer was written down it is too late. */
    public void note(Person person, String poll, String unit, String holder, String authority) {
        Held held = meeting(person, poll);
        int most = held.setting().options().proxies();
        String name = holder.strip();
        List<Proxy> all = store.all(poll);
        Owners.Unit known = rolls.units(poll).stream().filter(one -> one.id().equals(unit.strip())).findFirst()
                .orElse(null);
        new Refused.Incomplete().unless(known != null, "unit", "ballots.proxy-unit")
                .unless(known == null || all.stream().noneMatch(one -> one.unit().equals(known.id())), "unit",
                        "ballots.proxy-twice")
                .unless(known == null || !answers.answers(poll).containsKey(known.id()), "unit", "ballots.proxy-late")
                .text(name, "holder", LONGEST_NAME)
                .unless(known == null || !known.owner().equals(name), "holder", "ballots.proxy-owner")
                .unless(all.stream().filter(one -> one.holder().equals(name)).count() < most, "holder",
                        "ballots.proxy-many", most)
                .text(authority, "authority", LONGEST).check();
        if (known != null) {
            store.add(poll, new Proxy(known.id(), name, authority.strip(), person.name()));
        }
    }

    /** As when the owner comes after all. */
    public void strike(Person person, String poll, String unit) {
        meeting(person, poll);
        PollBook.mustBe(!answers.answers(poll).containsKey(unit) && store.remove(poll, unit));
    }

    private Held meeting(Person person, String poll) {
        Held held = book.taken(person, poll);
        PollBook.mustBe(held.isOpen() && held.setting().preset() == Preset.OWNERS);
        return held;
    }
}
