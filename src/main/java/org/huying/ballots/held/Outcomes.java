package org.huying.ballots.held;

import java.util.Optional;
import org.huying.Refused;
import org.huying.ballots.Result;
import org.huying.ledger.Words;
import org.huying.people.Person;
import org.huying.web.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows a count: announce it, answer objections, make it final, hold a run-off or second election. */
@Service
@Transactional
public class Outcomes {

    private static final int LONGEST = 1000;
    private static final long MORE_FOR = 5;
    private static final String THIRD = ">= 1/3";

    private final PollStore store;
    private final RollStore rolls;
    private final Polls polls;
    private final PollBook book;
    private final Returning returning;
    private final Spellings spellings;

    Outcomes(PollStore store, RollStore rolls, Polls polls, PollBook book, Returning returning,
            Spellings spellings) {
        this.spellings = spellings;
        this.store = store;
        this.rolls = rolls;
        this.polls = polls;
        this.book = book;
        this.returning = returning;
    }

    /** Announces the result; from then on objections may be made for as long as was set. */
    public void announce(Person person, String id) {
        Held held = book.taken(person, id);
        PollBook.mustBe(held.stage() instanceof Stage.Closed);
        if (!spellings.of(id).stream().allMatch(Spelling::isConfirmed)) {
            throw new Refused("ballots.spelling-waits");
        }
        if (!spellings.toSign(id).isEmpty()) {
            throw new Refused("ballots.spelling-unsigned");
        }
        returning.giveBack(person, held, polls.result(id));
        store.stage(id, "Announced");
        book.step(held, person, new Step.Announced(id, book.today().plusDays(held.setting().objectionDays())));
    }

    /** Keeps an objection that was made in time, and what was answered. */
    public void object(Person person, String id, String objection, String answer) {
        new Refused.Incomplete().text(objection, "objection", LONGEST).text(answer, "answer", LONGEST).check();
        Held held = book.taken(person, id);
        PollBook.mustBe(held.stage() instanceof Stage.Announced);
        book.step(held, person, new Step.Objected(id, Words.of(objection.strip()), Words.of(answer.strip())));
    }

    /** The time for objections is over: the result is final. */
    public void settle(Person person, String id) {
        Held held = book.taken(person, id);
        if (!(held.stage() instanceof Stage.Announced announced)) {
            throw new Refused("ballots.not-now");
        }
        announced.settle(book.today());
        store.stage(id, "Final");
        book.step(held, person, new Step.Settled(id));
    }

    /**
     * Sets up what an election without a full result asks for: a new vote among equals at the border, more votes win; or a
     * second election for the places left open, among the first of those not elected, with a third of the ballots
     * (Electoral Law Art. 45, 46). The roll stays the same.
     */
    public String follow(Person person, String id) {
        Held held = book.taken(person, id);
        PollBook.mustBe(held.stage().isOver() && store.following(id).isEmpty());
        Setting setting = next(held.setting(), polls.result(id)).orElseThrow(() -> new Refused("ballots.not-now"));
        String next = store.add(held.street(), book.today().getYear(), setting, id);
        rolls.roll(id).forEach(voter -> rolls.enrol(next,
                new Voter(voter.voter(), voter.name(), voter.deputy(), null)));
        return next;
    }

    private static Optional<Setting> next(Setting setting, Result result) {
        return switch (result) {
            case Result.Choice choice -> choice.runOff().map(runOff -> runOff(setting, runOff))
                    .or(() -> choice.secondElection().map(second -> setting.among(second.candidates(1, MORE_FOR),
                            second.places(), THIRD, Text.t("ballots.second-title", setting.title()))));
            case Result.Standings standings -> standings.runOff().map(runOff -> runOff(setting, runOff));
            default -> Optional.empty();
        };
    }

    private static Setting runOff(Setting setting, Result.RunOff runOff) {
        return setting.among(runOff.tied(), runOff.places(), "", Text.t("ballots.run-off-title", setting.title()));
    }
}
