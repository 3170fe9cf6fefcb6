package org.huying.matters;

import java.time.LocalDate;
import java.util.List;
import org.huying.Refused;
import org.huying.calendar.Deadline;
import org.huying.ledger.Words;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the street committee does (人大街道工委), and the district in its place: route, assign, rule, extend, reopen. */
@Service
@Transactional
public class CommitteeDesk {

    private static final Role[] COMMITTEE = {Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE};

    private final Desk desk;
    private final People people;

    CommitteeDesk(Desk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    /** Moves the matter to the community or the street; a suggestion is handed up by a deputy. */
    public void route(MatterId id, int seen, Person person, Tier tier, String reason) {
        new Refused.Incomplete().text(reason, "reason", 500)
                .unless(tier != Tier.SUGGESTION, "tier", "matters.suggestion-by-deputy").check();
        Matter matter = desk.seen(id, seen, person, COMMITTEE);
        desk.step(matter, person, new Step.Routed(tier, Words.of(reason.strip()), assignBy(matter, tier)), COMMITTEE);
    }

    /** A tier it lies with already gives nobody a new day. */
    private Deadline assignBy(Matter matter, Tier tier) {
        if (matter.tier() != tier) {
            return desk.deadline("ASSIGN", matter.region());
        }
        if (matter.stage() instanceof Stage.Opened opened) {
            return opened.assignBy();
        }
        throw new Refused("matters.tier-same");
    }

    /** Gives the matter to a lead department and helpers. The limit is that of the tier. */
    public void assign(MatterId id, int seen, Person person, String lead, List<String> helpers, String note) {
        new Refused.Incomplete().unless(!lead.isEmpty(), "lead", "matters.lead-missing")
                .unless(!helpers.contains(lead), "helpers", "matters.lead-helps")
                .unless(note.length() <= 500, "note", "web.field-long", 500, note.length()).check();
        Matter matter = desk.seen(id, seen, person, COMMITTEE);
        mustExist(matter, lead);
        helpers.forEach(helper -> mustExist(matter, helper));
        desk.step(matter, person, new Step.Assigned(lead, List.copyOf(helpers), Words.of(note.strip()),
                desk.deadline("ACCEPT", matter.region()), desk.replyBy(matter)), COMMITTEE);
    }

    /** Decides, with reasons, which department must act; it cannot return the matter again. */
    public void rule(MatterId id, int seen, Person person, String lead, String reasoning) {
        new Refused.Incomplete().unless(!lead.isEmpty(), "lead", "matters.lead-missing")
                .text(reasoning, "reasoning", 1000).check();
        Matter matter = desk.seen(id, seen, person, COMMITTEE);
        mustExist(matter, lead);
        desk.step(matter, person, new Step.Ruled(lead, Words.of(reasoning.strip()),
                desk.replyBy(matter)), COMMITTEE);
    }

    /** Grants the time that was asked for. */
    public void grantExtension(MatterId id, int seen, Person person) {
        Matter matter = desk.seen(id, seen, person, COMMITTEE);
        LocalDate until = matter.handling().map(Handling::asked)
                .orElseThrow(() -> new Refused("matters.no-extension-asked"));
        desk.step(matter, person, new Step.ExtensionGranted(until), COMMITTEE);
    }

    public void denyExtension(MatterId id, int seen, Person person, String reason) {
        new Refused.Incomplete().text(reason, "reason", 500).check();
        Matter matter = desk.seen(id, seen, person, COMMITTEE);
        desk.step(matter, person, new Step.ExtensionDenied(Words.of(reason.strip())), COMMITTEE);
    }

    /** Sends an answered or closed matter back to work. */
    public void reopen(MatterId id, int seen, Person person, String reason) {
        new Refused.Incomplete().text(reason, "reason", 500).check();
        Matter matter = desk.seen(id, seen, person, COMMITTEE);
        boolean district = Desk.grant(matter, person, COMMITTEE).role() == Role.DISTRICT_COMMITTEE;
        Cause cause = matter.isObjected() ? Cause.OBJECTION : district ? Cause.DISTRICT : Cause.COMMITTEE;
        desk.step(matter, person, new Step.Reopened(cause, Words.of(reason.strip()),
                desk.deadline("REDO", matter.region())), COMMITTEE);
    }

    /** Tells the person why their objection changes nothing. */
    public void answerObjection(MatterId id, int seen, Person person, String reason) {
        new Refused.Incomplete().text(reason, "reason", 500).check();
        Matter matter = desk.seen(id, seen, person, COMMITTEE);
        if (!matter.isObjected()) {
            throw new Refused("matters.no-objection");
        }
        desk.step(matter, person, new Step.ObjectionAnswered(Words.of(reason.strip())), COMMITTEE);
    }

    void mustExist(Matter matter, String department) {
        if (people.departmentsFor(matter.region()).stream().noneMatch(known -> known.code().equals(department))) {
            throw new Refused("matters.department-unknown");
        }
    }
}
