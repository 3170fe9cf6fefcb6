package org.huying.ballots.held;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huying.Refused;
import org.huying.ballots.Marks;
import org.huying.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done in the hall and at the help desk: who came, paper ballots given out, the pile read twice by two different
 * people, hands counted.
 */
@Service
@Transactional
public class Hall {

    /** The mark of a sheet that cannot be read or is void for another reason: it counts as returned and void. */
    public static final String VOID = "void";

    private final PollStore store;
    private final RollStore rolls;
    private final SheetStore sheets;
    private final Blanks blanks;
    private final Polls polls;

    Hall(PollStore store, RollStore rolls, SheetStore sheets, Blanks blanks, Polls polls) {
        this.store = store;
        this.rolls = rolls;
        this.sheets = sheets;
        this.blanks = blanks;
        this.polls = polls;
    }

    /** The pile as the two have read it. */
    public record Pile(Map<Integer, Teller> tellers, SortedMap<Integer, Marks> first,
            SortedMap<Integer, Marks> second) {

        /** The numbers of the sheets that the two read differently, or only one of them. */
        public List<Integer> differing() {
            var numbers = new TreeSet<>(first.keySet());
            numbers.addAll(second.keySet());
            return numbers.stream().filter(number -> !first.containsKey(number)
                    || !first.get(number).equals(second.get(number))).toList();
        }

        /** Which reading is the person's, or would be. */
        public int entryOf(Person person) {
            for (Map.Entry<Integer, Teller> teller : tellers.entrySet()) {
                if (teller.getValue().account().equals(person.account())) {
                    return teller.getKey();
                }
            }
            return tellers.containsKey(Sheets.FIRST) ? Sheets.SECOND : Sheets.FIRST;
        }

        public SortedMap<Integer, Marks> of(int entry) {
            return entry == Sheets.FIRST ? first : second;
        }
    }

    /** A paper ballot is given out at the desk; the mark on the roll is the same as for a phone, so nobody votes twice. */
    public void issuePaper(Person person, String poll, List<String> voters) {
        Held held = open(person, poll);
        if (held.setting().level().isPublic()) {
            throw new Refused("ballots.not-now");
        }
        for (String voter : voters) {
            if (!rolls.issue(poll, voter, Voter.Issued.PAPER, null)) {
                throw new Refused("ballots.ballot-given-out");
            }
            if (held.setting().keeper() == Keeper.DEVICE) {
                blanks.ask(polls.published(poll), voter);
            }
        }
        if (held.setting().level() == Level.PAPER) {
            store.present(poll, (int) Math.max(held.present(), rolls.issued(poll)));
        }
    }

    /** How many came. */
    public void present(Person person, String poll, int present) {
        Held held = open(person, poll);
        long due = rolls.roll(poll).size();
        new Refused.Incomplete().unless(present >= 0 && present <= due, "present", "ballots.present-wrong", due)
                .unless(held.setting().level() == Level.HANDS || present >= rolls.issued(poll), "present",
                        "ballots.present-less-than-issued", rolls.issued(poll))
                .check();
        store.present(poll, present);
    }

    /**
     * Takes one of the two readings; nobody takes both.
     *
     * @return which of the two it is
     */
    public int entryOf(Person person, String poll) {
        polls.reached(person, poll);
        for (int entry = Sheets.FIRST; entry <= Sheets.SECOND; entry++) {
            Teller teller = sheets.tellers(poll).get(entry);
            if (teller != null && teller.account().equals(person.account())) {
                return entry;
            }
            if (teller == null && sheets.takeEntry(poll, entry, person.account(), person.name())) {
                return entry;
            }
        }
        throw new Refused("ballots.two-read-already");
    }

    /** One sheet as the teller reads it; reading it again puts it right. */
    public void read(Person person, String poll, int number, Marks marks) {
        open(person, poll);
        int entry = entryOf(person, poll);
        long given = rolls.issued(poll, Voter.Issued.PAPER);
        if (number < 1 || number > given) {
            throw new Refused("ballots.sheets-more-than-issued", given);
        }
        sheets.putSheet(poll, entry, number, marks);
    }

    @Transactional(readOnly = true)
    public Pile pile(Person person, String poll) {
        polls.reached(person, poll);
        return new Pile(sheets.tellers(poll), sheets.sheets(poll, Sheets.FIRST), sheets.sheets(poll, Sheets.SECOND));
    }

    /** How many paper ballots were given out. */
    @Transactional(readOnly = true)
    public long paperGiven(Person person, String poll) {
        polls.reached(person, poll);
        return rolls.issued(poll, Voter.Issued.PAPER);
    }

    /** Hands for an item. */
    public record Hands(int yes, int no, int abstain) {

        int all() {
            return yes + no + abstain;
        }
    }

    /** Hands as they were counted, item by item; each item has as many as came. */
    public void hands(Person person, String poll, Map<String, Hands> counted) {
        Held held = open(person, poll);
        if (held.setting().level() != Level.HANDS) {
            throw new Refused("ballots.not-now");
        }
        var wrong = new Refused.Incomplete();
        for (Item item : held.setting().items()) {
            Hands hands = counted.get(item.id());
            wrong.unless(hands != null && hands.yes >= 0 && hands.no >= 0 && hands.abstain >= 0
                    && hands.all() == held.present(), "yes-" + item.id(), "ballots.hands-wrong", held.present());
        }
        wrong.check();
        sheets.removeSheets(poll);
        for (int hand = 0; hand < held.present(); hand++) {
            var marks = new TreeMap<String, String>();
            for (Item item : held.setting().items()) {
                Hands hands = java.util.Objects.requireNonNull(counted.get(item.id()));
                marks.put(item.id(), hand < hands.yes ? Marks.YES
                        : hand < hands.yes + hands.no ? Marks.NO : Marks.ABSTAIN);
            }
            for (int entry : List.of(Sheets.FIRST, Sheets.SECOND)) {
                sheets.putSheet(poll, entry, hand + 1, new Marks(marks));
            }
        }
    }

    private Held open(Person person, String poll) {
        Held held = polls.reached(person, poll);
        if (!held.isOpen()) {
            throw new Refused("ballots.not-now");
        }
        return held;
    }

    /** Voters who have no ballot yet. */
    @Transactional(readOnly = true)
    public List<Voter> without(Person person, String poll) {
        polls.reached(person, poll);
        return new ArrayList<>(rolls.roll(poll).stream().filter(voter -> voter.issued() == null).toList());
    }
}
