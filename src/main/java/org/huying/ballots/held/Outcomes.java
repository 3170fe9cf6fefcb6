package org.huying.ballots.held;

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
    private final Returning returning;

    Outcomes(PollStore store, RollStore rolls, Polls polls, Returning returning) {
        this.store = store;
        this.rolls = rolls;
        this.polls = polls;
        this.returning = returning;
    }

    /** Announces the result; from then on objections may be made for as long as was set. */
    public void announce(Person person, String id) {
        Held held = polls.taken(person, id);
        Polls.mustBe(held.stage() instanceof Stage.Closed);
        returning.giveBack(person, held, polls.result(id));
        store.stage(id, "Announced");
        polls.step(held, person, new Step.Announced(id, polls.today().plusDays(held.setting().objectionDays())));
    }

    /** Keeps an objection that was made in time, and what was answered. */
    public void object(Person person, String id, String objection, String answer) {
        new Refused.Incomplete().text(objection, "objection", LONGEST).text(answer, "answer", LONGEST).check();
        Held held = polls.taken(person, id);
        Polls.mustBe(held.stage() instanceof Stage.Announced);
        polls.step(held, person, new Step.Objected(id, Words.of(objection.strip()), Words.of(answer.strip())));
    }

    /** The time for objections is over: the result is final. */
    public void settle(Person person, String id) {
        Held held = polls.taken(person, id);
        if (!(held.stage() instanceof Stage.Announced announced)) {
            throw new Refused("ballots.not-now");
        }
        announced.settle(polls.today());
        store.stage(id, "Final");
        polls.step(held, person, new Step.Settled(id));
    }

    /**
     * Sets up what an election without a full result asks for: a new vote among equals at the border, more votes win; or a
     * second election for the places left open, among the first of those not elected, with a third of the ballots
     * (Electoral Law Art. 45, 46). The roll stays the same.
     */
    public String follow(Person person, String id) {
        Held held = polls.taken(person, id);
        Polls.mustBe(held.stage().isOver() && store.following(id).isEmpty());
        if (!(polls.result(id) instanceof Result.Choice choice)) {
            throw new Refused("ballots.not-now");
        }
        Setting setting = choice.runOff().map(runOff -> held.setting().among(runOff.tied(), runOff.places(), "",
                Text.t("ballots.run-off-title", held.setting().title())))
                .or(() -> choice.secondElection().map(second -> held.setting().among(
                        second.candidates(1, MORE_FOR), second.places(), THIRD,
                        Text.t("ballots.second-title", held.setting().title()))))
                .orElseThrow(() -> new Refused("ballots.not-now"));
        String next = store.add(held.street(), polls.today().getYear(), setting, id);
        rolls.roll(id).forEach(voter -> rolls.enrol(next,
                new Voter(voter.voter(), voter.name(), voter.deputy(), null)));
        return next;
    }
}
