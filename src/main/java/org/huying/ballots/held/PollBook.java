package org.huying.ballots.held;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huying.Refused;
import org.huying.ballots.seal.Draw;
import org.huying.ballots.seal.PublishedPoll;
import org.huying.ledger.History;
import org.huying.ledger.Ledger;
import org.huying.people.Person;
import org.huying.web.Text;
import org.springframework.stereotype.Component;

/** Finds polls and writes down how far they have come. */
@Component
class PollBook {

    private final PollStore store;
    private final RollStore rolls;
    private final Chair chair;
    private final Ledger ledger;
    private final Map<String, PublishedPoll> published = new ConcurrentHashMap<>();

    PollBook(PollStore store, RollStore rolls, Chair chair, Ledger ledger) {
        this.store = store;
        this.rolls = rolls;
        this.chair = chair;
        this.ledger = ledger;
    }

    Held held(String id) {
        return held(row(id));
    }

    PollStore.Row row(String id) {
        return store.find(id).orElseThrow(Refused.NotFound::new);
    }

    /** The poll, for whoever may hold it. */
    Held reached(Person person, String id) {
        Held held = held(id);
        chair.grant(person, held.street());
        return held;
    }

    /** The poll, which nobody else changes until the transaction ends. */
    Held taken(Person person, String id) {
        Held held = taken(id);
        chair.grant(person, held.street());
        return held;
    }

    Held taken(String id) {
        return held(store.take(id).orElseThrow(Refused.NotFound::new));
    }

    private Held held(PollStore.Row row) {
        History<Step> history = ledger.history("poll/" + row.id(), Step.class);
        return Held.of(row.id(), row.street(), row.setting(), row.present(), row.follows(), history);
    }

    /** What was frozen when the poll opened. */
    PublishedPoll published(String id) {
        PublishedPoll known = published.get(id);
        if (known == null) {
            PollStore.Row row = row(id);
            if (row.published().isEmpty()) {
                throw new Refused.NotFound();
            }
            known = PublishedPoll.read(row.published(), row.setting().poll());
            published.put(id, known);
        }
        return known;
    }

    void keep(PublishedPoll poll) {
        published.put(poll.id(), poll);
    }

    /** Where people vote over days all on the roll are there; in a hall those who came. */
    static long present(Held held, PublishedPoll poll) {
        return held.setting().level() == Level.SECRET ? poll.due() : held.present();
    }

    /** How many ballots were given out; where hands are counted, one for each who came. */
    long given(Held held) {
        return held.setting().level().isPublic() ? held.present() : rolls.issued(held.id());
    }

    void step(Held held, Person person, Step step) {
        ledger.add(held.history(), held.street() + "000", person.actor(chair.grant(person, held.street())), step);
    }

    /** A step that nobody at the desk takes, as when the scrutineer's device has signed. */
    void stepByRule(Held held, Step step) {
        ledger.add(held.history(), held.street() + "000", Person.rule(), step);
    }

    /** How equal projects come in order, where a lot decides. */
    Draw draw(Held held) {
        return held.lots().isEmpty() ? new Draw.Sealed(row(held.id()).lot())
                : new Draw.ByHand(held.lots().getLast().by().toString(), held.lots().getLast().before().toString(),
                        held.lots().getLast().order());
    }

    LocalDate today() {
        return LocalDate.ofInstant(ledger.now(), Text.ZONE);
    }

    static void mustBe(boolean right) {
        if (!right) {
            throw new Refused("ballots.not-now");
        }
    }
}
