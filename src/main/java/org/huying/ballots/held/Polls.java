package org.huying.ballots.held;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.huying.Refused;
import org.huying.ballots.Result;
import org.huying.ballots.Tally;
import org.huying.ballots.seal.PublishedBallot;
import org.huying.ballots.seal.PublishedPoll;
import org.huying.ballots.seal.PublishedResult;
import org.huying.ballots.urn.Receipt;
import org.huying.ballots.urn.Urn;
import org.huying.ledger.History;
import org.huying.ledger.Ledger;
import org.huying.people.Person;
import org.huying.places.Region;
import org.huying.web.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of polls: set one up, open it, close it, read it. What comes after is in {@link Outcomes}. */
@Service
@Transactional
public class Polls {

    private static final Set<String> ALL = Set.of("Draft", "Open", "Closed", "Announced", "Final");
    private static final Set<String> SHOWN = Set.of("Open", "Closed", "Announced", "Final");
    private static final int WORDS = 8;

    private final PollStore store;
    private final RollStore rolls;
    private final Signers signers;
    private final Chair chair;
    private final Urn urn;
    private final Sheets sheets;
    private final Ledger ledger;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, PublishedPoll> published = new ConcurrentHashMap<>();

    Polls(PollStore store, RollStore rolls, Signers signers, Chair chair, Urn urn, Sheets sheets, Ledger ledger) {
        this.store = store;
        this.rolls = rolls;
        this.signers = signers;
        this.chair = chair;
        this.urn = urn;
        this.sheets = sheets;
        this.ledger = ledger;
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
        Held held = taken(person, id);
        mustBe(held.isDraft());
        Draft.check(setting);
        store.put(id, setting);
    }

    /** Freezes rules and roll, makes the keys, and lets people vote. */
    public void open(Person person, String id, String words) {
        Held held = taken(person, id);
        mustBe(held.isDraft());
        List<Voter> roll = rolls.roll(id);
        new Refused.Incomplete().unless(!roll.isEmpty(), "words", "ballots.roll-empty")
                .unless(words.strip().length() >= WORDS, "words", "ballots.words-short", WORDS).check();
        Draft.check(held.setting());
        String board = urn.open(id);
        Signers.Fresh keys = signers.make(id, words.strip());
        var poll = new PublishedPoll(id, held.setting().title(), held.setting().poll(),
                held.setting().items().stream().map(Item::frozenName).toList(), roll.size(), digest(roll), keys.blind(),
                List.of(board, keys.board()));
        store.freeze(id, poll.json());
        step(held, person, new Step.Opened(id, poll.digest(), poll.roll(), poll.due()));
        published.put(id, poll);
    }

    /** A digest of who is on the roll; with a salt, since names can be guessed. */
    private String digest(List<Voter> roll) {
        byte[] salt = new byte[WORDS * 2];
        random.nextBytes(salt);
        var text = new StringBuilder(HexFormat.of().formatHex(salt));
        roll.forEach(voter -> text.append('\n').append(voter.voter()).append('\t').append(voter.name()));
        return Receipt.digest(text.toString());
    }

    /** After a restart: the scrutineer says the words, so that ballots can be given out and the result be signed. */
    public void unlock(Person person, String id, String words) {
        mustBe(reached(person, id).isOpen());
        signers.unlock(id, words.strip());
    }

    public boolean isUnlocked(String id) {
        return signers.isUnlocked(id);
    }

    /** Closes the urn for ever, counts and signs. May be asked again if something broke on the way. */
    public void close(Person person, String id) {
        Held held = taken(person, id);
        mustBe(held.isOpen());
        PublishedPoll poll = published(id);
        if (!signers.isUnlocked(id)) {
            throw new Refused("ballots.scrutineer-away");
        }
        urn.close(id, sheets.ballots(held, poll));
        List<PublishedBallot> ballots = urn.ballots(id).stream().map(PublishedBallot::read).toList();
        long tokens = given(held);
        var result = new PublishedResult(poll, ballots, tokens, present(held, poll), tokens);
        String json = result
                .json(List.of(urn.sign(id, result.signed()), signers.signResult(id, result.signed())));
        store.close(id, json);
        step(held, person, new Step.Closed(id, HexFormat.of().formatHex(result.tree().root()), ballots.size(), tokens,
                Receipt.digest(json)));
        sheets.forget(id);
        signers.forget(id);
    }

    /** Where people vote over days all on the roll are there; in a hall those who came. */
    private static long present(Held held, PublishedPoll poll) {
        return held.setting().level() == Level.SECRET ? poll.due() : held.present();
    }

    /** How many ballots were given out; where hands are counted, one for each who came. */
    private long given(Held held) {
        return held.setting().level() == Level.HANDS ? held.present() : rolls.issued(held.id());
    }

    /** The run-off or second election of a poll. */
    @Transactional(readOnly = true)
    public List<Listed> following(String id) {
        return store.following(id);
    }

    /** The poll, for whoever may hold it. */
    @Transactional(readOnly = true)
    public Held reached(Person person, String id) {
        Held held = held(id);
        chair.grant(person, held.street());
        return held;
    }

    @Transactional(readOnly = true)
    public Held held(String id) {
        return held(store.find(id).orElseThrow(Refused.NotFound::new));
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
        PublishedPoll known = published.get(id);
        if (known == null) {
            Held held = shown(id);
            known = PublishedPoll.read(store.find(id).orElseThrow(Refused.NotFound::new).published(),
                    held.setting().poll());
            published.put(id, known);
        }
        return known;
    }

    /** {@code result.json} of a closed poll. */
    @Transactional(readOnly = true)
    public String resultFile(String id) {
        PollStore.Row row = store.find(id).orElseThrow(Refused.NotFound::new);
        if (row.result().isEmpty()) {
            throw new Refused.NotFound();
        }
        return row.result();
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
        PublishedPoll poll = published(id);
        return new Tally(poll.poll()).count(poll.due(), present(held, poll), given(held),
                ballotLines(id).stream().map(line -> PublishedBallot.read(line).marks()).toList());
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
        return given(held(id));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(ledger.now(), Text.ZONE);
    }

    /** The poll, which nobody else changes until the transaction ends. */
    Held taken(Person person, String id) {
        Held held = held(store.take(id).orElseThrow(Refused.NotFound::new));
        chair.grant(person, held.street());
        return held;
    }

    private Held held(PollStore.Row row) {
        History<Step> history = ledger.history("poll/" + row.id(), Step.class);
        return Held.of(row.id(), row.street(), row.setting(), row.present(), row.follows(), history);
    }

    void step(Held held, Person person, Step step) {
        ledger.add(held.history(), held.street() + "000", person.actor(chair.grant(person, held.street())), step);
    }

    static void mustBe(boolean right) {
        if (!right) {
            throw new Refused("ballots.not-now");
        }
    }
}
