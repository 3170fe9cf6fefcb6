package org.huying.ballots.web;

import java.util.List;
import java.util.stream.Collectors;
import org.huying.ballots.Marks;
import org.huying.ballots.held.Hall;
import org.huying.ballots.held.Item;
import org.huying.ballots.held.Teller;
import org.huying.web.Page;

/**
 * One of the two readings of the pile.
 *
 * @param vote the ballot paper
 * @param number of the sheet that is read now
 * @param given how many paper ballots were given out
 */
record SheetsPage(VotePage vote, int entry, Hall.Pile pile, int number, long given) implements Page {

    private static final int OTHER = 3;

    /** What this reading says of the sheet so far. */
    Marks marks() {
        Marks known = pile.of(entry).get(number);
        return known == null ? Marks.of(java.util.Map.of()) : known;
    }

    /** Names that stand on the sheet and not on the paper. */
    String writtenIn() {
        var items = vote.held().setting().items().stream().map(Item::id).toList();
        return marks().marks().keySet().stream().filter(name -> !items.contains(name) && !name.equals(Hall.VOID))
                .collect(Collectors.joining("、"));
    }

    boolean isNew() {
        return !pile.of(entry).containsKey(number);
    }

    int read() {
        return pile.of(entry).size();
    }

    int readByOther() {
        return pile.of(OTHER - entry).size();
    }

    boolean agree() {
        return read() > 0 && pile.differing().isEmpty();
    }

    /** Sheets both have read, each differently; before both are done nobody sees more than their numbers. */
    List<Integer> differing() {
        return pile.differing().stream()
                .filter(one -> pile.first().containsKey(one) && pile.second().containsKey(one)).toList();
    }

    String tellers() {
        return pile.tellers().values().stream().map(Teller::name).collect(Collectors.joining("、"));
    }
}
