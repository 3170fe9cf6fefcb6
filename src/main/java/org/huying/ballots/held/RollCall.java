package org.huying.ballots.held;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huying.Refused;
import org.huying.ballots.Marks;
import org.huying.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A vote by name (记名表决): names are called, what each says is written down, and everybody may read it. Owners' answers
 * are written down the same way and told in sums alone.
 */
@Service
@Transactional
public class RollCall {

    private static final Set<String> SAID = Set.of(Marks.YES, Marks.NO, Marks.ABSTAIN);

    private final PollBook book;
    private final PollStore store;
    private final RollStore rolls;
    private final AnswerStore answers;

    RollCall(PollBook book, PollStore store, RollStore rolls, AnswerStore answers) {
        this.book = book;
        this.store = store;
        this.rolls = rolls;
        this.answers = answers;
    }

    /** What was said so far, by voter. */
    @Transactional(readOnly = true)
    public Map<String, Marks> answers(Person person, String poll) {
        book.reached(person, poll);
        return answers.answers(poll);
    }

    /** What those said whose names were called for an item; an empty answer is somebody who is not there. */
    public void call(Person person, String poll, String item, Map<String, String> said) {
        Held held = book.taken(person, poll);
        PollBook.mustBe(held.isOpen() && held.setting().level() == Level.NAMED);
        List<String> roll = rolls.roll(poll).stream().map(Voter::voter).toList();
        boolean known = held.setting().items().stream().anyMatch(one -> one.id().equals(item))
                && roll.containsAll(said.keySet())
                && said.values().stream().allMatch(answer -> answer.isEmpty() || SAID.contains(answer));
        if (!known) {
            throw new Refused("web.request-unreadable");
        }
        Map<String, Marks> before = answers.answers(poll);
        said.forEach((voter, answer) -> {
            var marks = new TreeMap<>(before.getOrDefault(voter, Marks.of(Map.of())).marks());
            if (answer.isEmpty()) {
                marks.remove(item);
            } else {
                marks.put(item, answer);
            }
            if (marks.isEmpty()) {
                answers.remove(poll, voter);
            } else {
                answers.put(poll, voter, new Marks(marks));
            }
        });
        store.present(poll, answers.answers(poll).size());
    }

    /** Who said what, name by name, once the vote is over; of owners nobody is told. */
    @Transactional(readOnly = true)
    public Map<Voter, Marks> told(String poll) {
        Held held = book.held(poll);
        var told = new java.util.LinkedHashMap<Voter, Marks>();
        if (held.stage().isOver() && held.setting().level() == Level.NAMED
                && held.setting().preset() != Preset.OWNERS) {
            Map<String, Marks> all = answers.answers(poll);
            rolls.roll(poll).forEach(
                    voter -> told.put(voter, all.getOrDefault(voter.voter(), Marks.of(Map.of()))));
        }
        return told;
    }
}
