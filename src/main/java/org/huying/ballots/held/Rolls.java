package org.huying.ballots.held;

import java.util.List;
import org.huying.Refused;
import org.huying.people.People;
import org.huying.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roll of a poll: who may vote. It is drawn up before the poll opens and does not change afterwards. */
@Service
@Transactional
public class Rolls {

    private static final int LONGEST = 40;
    private static final int MOST = 100_000;

    private final RollStore store;
    private final Polls polls;
    private final People people;

    Rolls(RollStore store, Polls polls, People people) {
        this.store = store;
        this.polls = polls;
        this.people = people;
    }

    /** The roll with its marks, for those who hold the poll. */
    @Transactional(readOnly = true)
    public List<Voter> of(Person person, String poll) {
        polls.reached(person, poll);
        return store.roll(poll);
    }

    /** All council members of the street. */
    public void addCouncil(Person person, String poll) {
        Held held = drafted(person, poll);
        people.councilMembers(held.street()).forEach(
                member -> store.enrol(poll, new Voter("council/" + member.code(), member.name(), "", null)));
    }

    /** All deputies of the street; they vote with their accounts. */
    public void addDeputies(Person person, String poll) {
        Held held = drafted(person, poll);
        people.deputies(held.street()).forEach(deputy -> store.enrol(poll,
                new Voter("deputy/" + deputy.code(), deputy.name(), deputy.code(), null)));
    }

    /** One name a line; of two of the same name each is told apart by what stands behind it. */
    public void addNames(Person person, String poll, String lines) {
        drafted(person, poll);
        List<String> names = lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        new Refused.Incomplete().unless(!names.isEmpty(), "names", "web.field-empty")
                .unless(names.size() <= MOST, "names", "web.field-long", MOST, names.size())
                .unless(names.stream().allMatch(name -> name.length() <= LONGEST), "names", "ballots.name-long",
                        LONGEST)
                .check();
        for (String name : names) {
            if (!store.enrol(poll, new Voter("name/" + name, name, "", null))) {
                throw new Refused("ballots.name-twice", name);
            }
        }
    }

    public void strike(Person person, String poll, String voter) {
        drafted(person, poll);
        store.strike(poll, voter);
    }

    private Held drafted(Person person, String poll) {
        Held held = polls.reached(person, poll);
        if (!held.isDraft()) {
            throw new Refused("ballots.roll-frozen");
        }
        return held;
    }
}
