package org.huying.ballots.held;

import java.util.List;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.ballots.Poll;
import org.huying.ledger.Words;
import org.huying.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A lot among projects that people draw in the hall: one slip for each, drawn one after the other before witnesses. It is
 * drawn before the ballots are counted, so nobody knows whom it helps, and it orders all projects, so it decides every tie
 * that may come.
 */
@Service
@Transactional
public class Lots {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST = 120;

    private final PollBook book;

    Lots(PollBook book) {
        this.book = book;
    }

    /** Whether the poll leaves equals to such a lot. */
    public static boolean isByHand(Held held) {
        return held.setting().poll() instanceof Poll.Projects projects && projects.isByHand();
    }

    /** Writes down who drew, before whom, and the numbers on the paper in the order in which they were drawn. */
    public void draw(Person person, String poll, String by, String before, String order) {
        Held held = book.taken(person, poll);
        PollBook.mustBe(held.isOpen() && isByHand(held));
        List<String> items = held.setting().items().stream().map(Item::id).toList();
        List<String> drawn = Stream.of(order.strip().split("[^0-9]+")).toList();
        new Refused.Incomplete().text(by, "by", LONGEST_NAME).text(before, "before", LONGEST)
                .unless(drawn.size() == items.size() && drawn.containsAll(items), "order", "ballots.lot-order",
                        items.size())
                .check();
        var lot = new Step.Drawn(poll, Words.of(by.strip()), Words.of(before.strip()), drawn);
        if (held.lots().isEmpty() || !isSame(held.lots().getLast(), lot)) {
            book.step(held, person, lot);
        }
    }

    /** Sent twice, as by a double click, it was written down once. */
    private static boolean isSame(Step.Drawn one, Step.Drawn other) {
        return one.by().toString().equals(other.by().toString()) && one.order().equals(other.order())
                && one.before().toString().equals(other.before().toString());
    }
}
