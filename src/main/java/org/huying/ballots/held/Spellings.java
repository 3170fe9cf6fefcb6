package org.huying.ballots.held;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.ballots.Marks;
import org.huying.ballots.seal.PublishedBallot;
import org.huying.ballots.seal.PublishedNames;
import org.huying.ballots.seal.PublishedPoll;
import org.huying.ballots.urn.Receipt;
import org.huying.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names that were written in with two spellings: between the count and the announcement two tellers may say that they are
 * one. The ballots and the signed result stay as they are; what follows is a file of its own, {@code names.json}, whose
 * digest stands in the ledger.
 */
@Service
@Transactional
public class Spellings {

    private final PollBook book;
    private final Polls polls;
    private final SpellingStore store;

    Spellings(PollBook book, Polls polls, SpellingStore store) {
        this.book = book;
        this.polls = polls;
        this.store = store;
    }

    /** The names written in as they were spelled, with their votes. */
    @Transactional(readOnly = true)
    public SortedMap<String, Long> written(Person person, String poll) {
        Held held = book.reached(person, poll);
        return held.stage().isOver() ? written(held) : new TreeMap<>();
    }

    private SortedMap<String, Long> written(Held held) {
        List<String> items = held.setting().items().stream().map(Item::id).toList();
        var written = new TreeMap<String, Long>();
        polls.ballotLines(held.id())
                .forEach(line -> PublishedBallot.read(line).marks().marks().forEach((name, mark) -> {
                    if (!items.contains(name) && mark.equals(Marks.YES)) {
                        written.merge(name, 1L, Long::sum);
                    }
                }));
        return written;
    }

    /** Those two tellers agree on, and those that wait for the second. */
    @Transactional(readOnly = true)
    public List<Spelling> of(String poll) {
        return store.all(poll);
    }

    /** One teller says that a spelling means another name; it counts once a second has confirmed. */
    public void propose(Person person, String poll, String spelling, String meant) {
        Held held = counted(person, poll);
        SortedMap<String, Long> written = written(held);
        boolean known = meant.equals(spelling) || written.containsKey(meant)
                || held.setting().items().stream().anyMatch(item -> item.id().equals(meant));
        List<Spelling> all = store.all(poll);
        new Refused.Incomplete().unless(written.containsKey(spelling), "spelling", "ballots.spelling-choose")
                .unless(known, "meant", "ballots.spelling-choose")
                .unless(!meant.equals(spelling), "meant", "ballots.spelling-same")
                .unless(all.stream().noneMatch(one -> one.spelling().equals(spelling) || one.spelling().equals(meant)
                        || one.meant().equals(spelling)), "meant", "ballots.spelling-chain")
                .check();
        if (!store.propose(poll, spelling, meant, person)) {
            throw new Refused("ballots.spelling-chain");
        }
    }

    /** The second teller agrees. */
    public void confirm(Person person, String poll, String spelling) {
        Held held = counted(person, poll);
        if (!store.confirm(poll, spelling, person)) {
            throw new Refused("ballots.spelling-second");
        }
        book.step(held, person, new Step.Spelled(poll, Receipt.digest(file(poll))));
    }

    /** As long as nobody has confirmed it. */
    public void withdraw(Person person, String poll, String spelling) {
        counted(person, poll);
        PollBook.mustBe(store.withdraw(poll, spelling));
    }

    private Held counted(Person person, String poll) {
        Held held = book.taken(person, poll);
        PollBook.mustBe(held.stage() instanceof Stage.Closed && held.setting().options().writeIns());
        return held;
    }

    /** {@code names.json} of a closed poll; there is none where no two spellings are one. */
    @Transactional(readOnly = true)
    public String file(String id) {
        SortedMap<String, String> same = store.same(id);
        if (same.isEmpty()) {
            throw new Refused.NotFound();
        }
        PublishedPoll poll = book.published(id);
        List<String> tellers = store.all(id).stream().filter(Spelling::isConfirmed)
                .flatMap(one -> Stream.of(one.proposer(), one.confirmer())).distinct().sorted().toList();
        return PublishedNames.json(poll, Receipt.digest(polls.resultFile(id)), same, tellers, polls.result(id));
    }
}
