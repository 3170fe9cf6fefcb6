package org.huying.matters;

import org.huying.Refused;
import org.huying.ledger.Words;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a deputy does: take up and follow a matter, hand it up as a suggestion, ask the three questions. A deputy passes
 * problems on and does not settle them (Deputies Law Art. 31).
 */
@Service
@Transactional
public class DeputyDesk {

    private static final Role[] CLOSERS = {Role.DEPUTY, Role.STATION_OFFICER, Role.STREET_COMMITTEE};

    private final Desk desk;

    DeputyDesk(Desk desk) {
        this.desk = desk;
    }

    /** Takes the matter up (接单). */
    public void take(MatterId id, int seen, Person person) {
        Matter matter = desk.seen(id, seen, person, Role.DEPUTY);
        String deputy = Desk.grant(matter, person, Role.DEPUTY).unit();
        if (matter.deputies().contains(deputy)) {
            throw new Refused("matters.taken-already");
        }
        desk.step(matter, person, new Step.Taken(deputy), Role.DEPUTY);
    }

    /** Hands it up as a deputy's suggestion (代表建议); only what the street could not settle. */
    public void handUp(MatterId id, int seen, Person person, String suggestion, boolean hard) {
        new Refused.Incomplete().text(suggestion, "suggestion", 4000).check();
        Matter matter = desk.seen(id, seen, person, Role.DEPUTY);
        if (matter.tier() == Tier.COMMUNITY) {
            throw new Refused("matters.street-first");
        }
        if (matter.tier() == Tier.SUGGESTION) {
            throw new Refused("matters.handed-up-already");
        }
        String deputy = Desk.grant(matter, person, Role.DEPUTY).unit();
        desk.step(matter, person, new Step.HandedUp(deputy, Words.of(suggestion.strip()), hard,
                desk.deadline("ASSIGN", matter.region())), Role.DEPUTY);
    }

    /** The three questions before closing (三问): done, satisfied, followed up. */
    public void question(MatterId id, int seen, Person person, String done, String satisfied, String followedUp) {
        new Refused.Incomplete().text(done, "done", 500).text(satisfied, "satisfied", 500)
                .text(followedUp, "followedUp", 500).check();
        Matter matter = desk.seen(id, seen, person, CLOSERS);
        desk.step(matter, person, new Step.Questioned(Words.of(done.strip()), Words.of(satisfied.strip()),
                Words.of(followedUp.strip())), CLOSERS);
    }

    /** Closes what was answered, questioned, and rated or given the time to be; never what is still promised. */
    public void close(MatterId id, int seen, Person person) {
        Role[] roles = {Role.STATION_OFFICER, Role.STREET_COMMITTEE};
        Matter matter = desk.seen(id, seen, person, roles);
        matter.checkClosing(desk.today(), desk.voices(matter));
        desk.step(matter, person, new Step.Closed(), roles);
    }
}
