package org.huying.ballots.held;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.ballots.Marks;
import org.huying.ballots.seal.BallotKey;
import org.huying.ballots.seal.PublishedBallot;
import org.huying.ballots.seal.PublishedNames;
import org.huying.ballots.seal.PublishedPoll;
import org.huying.ballots.urn.Receipt;
import org.huying.ballots.urn.Urn;
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
    private final Signers signers;
    private final Urn urn;

    Spellings(PollBook book, Polls polls, SpellingStore store, Signers signers, Urn urn) {
        this.signers = signers;
        this.urn = urn;
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
        store.sign(poll, "");
        if (!book.published(poll).spellings()) {
            book.step(held, person, new Step.Spelled(poll, Receipt.digest(file(poll))));
        }
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

    /** {@code names.json} of a closed poll; there is none where no two spellings are one, nor before it is signed. */
    @Transactional(readOnly = true)
    public String file(String id) {
        if (!isPublished(id)) {
            throw new Refused.NotFound();
        }
        return book.published(id).spellings() ? store.signed(id) : unsigned(id);
    }

    @Transactional(readOnly = true)
    public boolean isPublished(String id) {
        return !store.same(id).isEmpty() && toSign(id).isEmpty();
    }

    /** What waits for the scrutineer's signature; empty where nothing does. */
    @Transactional(readOnly = true)
    public String toSign(String id) {
        boolean waits = !store.same(id).isEmpty() && store.signed(id).isEmpty() && book.published(id).spellings();
        return waits ? unsigned(id) : "";
    }

    /** The scrutineer signs with the words that open the key. */
    public void sign(Person person, String poll, String words) {
        Held held = counted(person, poll);
        String text = toSign(poll);
        PollBook.mustBe(!text.isEmpty() && held.setting().keeper() == Keeper.WORDS);
        signers.unlock(poll, words.strip());
        String signature = signers.signResult(poll, text.getBytes(StandardCharsets.UTF_8));
        signers.forget(poll);
        book.step(held, person, signed(poll, text, signature));
    }

    /** The scrutineer's device has signed. */
    void sign(String poll, String signature) {
        Held held = book.taken(poll);
        String text = toSign(poll);
        PollBook.mustBe(held.stage() instanceof Stage.Closed && !text.isEmpty());
        if (!BallotKey.verifies(book.published(poll).boardKeys().getLast(), text.getBytes(StandardCharsets.UTF_8),
                signature)) {
            throw new Refused("web.request-unreadable");
        }
        book.stepByRule(held, signed(poll, text, signature));
    }

    private Step.Spelled signed(String poll, String text, String signature) {
        String names = PublishedNames.json(text,
                List.of(urn.sign(poll, text.getBytes(StandardCharsets.UTF_8)), signature));
        store.sign(poll, names);
        return new Step.Spelled(poll, Receipt.digest(names));
    }

    private String unsigned(String id) {
        SortedMap<String, String> same = store.same(id);
        PublishedPoll poll = book.published(id);
        List<String> tellers = store.all(id).stream().filter(Spelling::isConfirmed)
                .flatMap(one -> Stream.of(one.proposer(), one.confirmer())).distinct().sorted().toList();
        return PublishedNames.signed(poll, Receipt.digest(polls.resultFile(id)), same, tellers, polls.result(id));
    }
}
