package org.huying.ballots.held;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.huying.Refused;
import org.huying.ballots.Marks;
import org.huying.ballots.Result;
import org.huying.ballots.Tally;
import org.huying.ballots.seal.PublishedBallot;
import org.huying.ballots.seal.PublishedNames;
import org.huying.ballots.seal.PublishedPoll;
import org.huying.ballots.urn.Urn;
import org.huying.people.Person;
import org.huying.places.Region;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of polls: set one up, open it, close it, read it. What comes after is in {@link Outcomes}. */
@Service
@Transactional
public class Polls {

    private static final Set<String> SHOWN = Set.of("Open", "Sealed", "Closed", "Announced", "Final");
    private static final Set<String> ALL = Set.of("Draft", "Open", "Sealed", "Closed", "Announced", "Final");

    private final PollBook book;
    private final PollStore store;
    private final Signers signers;
    private final Chair chair;
    private final Opening opening;
    private final Closing closing;
    private final Estate estate;
    private final SpellingStore spellings;
    private final Urn urn;

    Polls(PollBook book, PollStore store, Signers signers, Chair chair, Opening opening, Closing closing, Estate estate,
            SpellingStore spellings, Urn urn) {
        this.spellings = spellings;
        this.book = book;
        this.store = store;
        this.signers = signers;
        this.chair = chair;
        this.opening = opening;
        this.closing = closing;
        this.estate = estate;
        this.urn = urn;
    }

    /** The streets in which the person may hold polls. */
    public List<Region> streets(Person person) {
        return chair.streets(person);
    }

    /** Sets a poll up; until it opens everything may change. */
    public String draft(Person person, String street, Setting setting) {
        chair.grant(person, street);
        Draft.check(setting);
        return store.add(street, today().getYear(), setting, null);
    }

    public void revise(Person person, String id, Setting setting) {
        PollBook.mustBe(taken(person, id).isDraft());
        Draft.check(setting);
        store.put(id, setting);
    }

    /** Freezes rules and roll and lets people vote; the words are needed where no device keeps the second key. */
    public void open(Person person, String id, String words) {
        opening.open(person, id, words);
    }

    /** After a restart: the scrutineer says the words, so that ballots can be given out and the result be signed. */
    public void unlock(Person person, String id, String words) {
        Held held = reached(person, id);
        PollBook.mustBe(held.isOpen() && held.setting().keeper() == Keeper.WORDS);
        signers.unlock(id, words.strip());
    }

    public boolean isUnlocked(String id) {
        return signers.isUnlocked(id);
    }

    /** Closes the urn for ever and counts. */
    public void close(Person person, String id) {
        closing.close(person, id);
    }

    /** The run-off or second election of a poll. */
    @Transactional(readOnly = true)
    public List<Listed> following(String id) {
        return store.following(id);
    }

    /** The poll, for whoever may hold it. */
    @Transactional(readOnly = true)
    public Held reached(Person person, String id) {
        return book.reached(person, id);
    }

    @Transactional(readOnly = true)
    public Held held(String id) {
        return book.held(id);
    }

    /** A poll that anybody may know of: opened at least. */
    @Transactional(readOnly = true)
    public Held shown(String id) {
        Held held = held(id);
        if (held.isDraft()) {
            throw new Refused.NotFound();
        }
        return held;
    }

    /** What was frozen when the poll opened. */
    @Transactional(readOnly = true)
    public PublishedPoll published(String id) {
        return book.published(id);
    }

    /** {@code result.json} of a closed poll. */
    @Transactional(readOnly = true)
    public String resultFile(String id) {
        String result = book.row(id).result();
        if (result.isEmpty()) {
            throw new Refused.NotFound();
        }
        return result;
    }

    /** {@code ballots.jsonl} of a closed poll: what the result was counted from. */
    @Transactional(readOnly = true)
    public List<String> ballotLines(String id) {
        resultFile(id);
        return urn.ballots(id);
    }

    /** What came of a closed poll, counted anew from what is published. */
    @Transactional(readOnly = true)
    public Result result(String id) {
        Held held = held(id);
        List<String> lines = ballotLines(id);
        if (held.setting().preset() == Preset.OWNERS) {
            return estate.result(held);
        }
        PublishedPoll poll = published(id);
        SortedMap<String, String> same = spellings.same(id);
        List<Marks> ballots = lines.stream()
                .map(line -> PublishedNames.meant(PublishedBallot.read(line).marks(), same)).toList();
        return new Tally(poll.counted(book.draw(held), ballots)).count(poll.due(), PollBook.present(held, poll),
                book.given(held), ballots);
    }

    @Transactional(readOnly = true)
    public List<Listed> list(Person person) {
        return chair.streets(person).stream().flatMap(street -> store.list(street.prefix(), ALL).stream()).toList();
    }

    @Transactional(readOnly = true)
    public List<Listed> shownIn(String street) {
        return store.list(street, SHOWN);
    }

    /** Turnout as a number, and nothing else, while people vote. */
    @Transactional(readOnly = true)
    public long issued(String id) {
        return book.given(held(id));
    }

    public LocalDate today() {
        return book.today();
    }

    Held taken(Person person, String id) {
        return book.taken(person, id);
    }
}
