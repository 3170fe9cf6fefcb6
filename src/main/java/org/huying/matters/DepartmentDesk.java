package org.huying.matters;

import java.time.LocalDate;
import org.huying.Refused;
import org.huying.ledger.Words;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.photos.Chosen;
import org.huying.photos.Photos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a department does (承办单位): accept or return, tell of progress, ask for time, answer. */
@Service
@Transactional
public class DepartmentDesk {

    private static final int TEXT = 4000;

    private final Desk desk;

    DepartmentDesk(Desk desk) {
        this.desk = desk;
    }

    public void accept(MatterId id, int seen, Person person) {
        step(lead(id, seen, person), person, new Step.Accepted());
    }

    /** Says why another department is the right one. Deciding that has a limit of its own. */
    public void giveBack(MatterId id, int seen, Person person, String reason) {
        new Refused.Incomplete().text(reason, "reason", 500).check();
        Matter matter = lead(id, seen, person);
        boolean second = matter.count(Step.Returned.class) + 1 >= Stage.MOST_RETURNS;
        step(matter, person, new Step.Returned(Words.of(reason.strip()),
                desk.deadline(second ? "RULING" : "REASSIGN", matter.region())));
    }

    public void progress(MatterId id, int seen, Person person, String note, boolean open, Chosen photos) {
        new Refused.Incomplete().text(note, "note", TEXT)
                .unless(photos.isGood(), "photos", photos.problem(), Photos.MOST).check();
        desk.keep(step(desk.seen(id, seen, person, Role.DEPARTMENT), person,
                new Step.Progressed(Words.of(note.strip()), open, photos.proofs())), photos);
    }

    public void contact(MatterId id, int seen, Person person, @Nullable ContactWay way, String note) {
        new Refused.Incomplete().unless(way != null, "way", "matters.way-missing").text(note, "note", 500).check();
        if (way != null) {
            step(lead(id, seen, person), person, new Step.Contacted(way, Words.of(note.strip())));
        }
    }

    /** Asks for more time, once, and not beyond the longest extension the place allows. */
    public void askExtension(MatterId id, int seen, Person person, String reason, @Nullable LocalDate until) {
        Matter matter = lead(id, seen, person);
        LocalDate due = matter.handling().orElseThrow(Refused.NotFound::new).due();
        LocalDate latest = desk.deadline("EXTENSION_MAX", matter.region(), due).due();
        new Refused.Incomplete().text(reason, "reason", 500)
                .unless(until != null && until.isAfter(due) && !until.isAfter(latest), "until",
                        "matters.until-wrong", due, latest)
                .check();
        if (until != null) {
            step(matter, person, new Step.ExtensionAsked(Words.of(reason.strip()), until));
        }
    }

    /** The clock of the department stops for a named reason. */
    public void pause(MatterId id, int seen, Person person, @Nullable PauseReason reason, String note) {
        new Refused.Incomplete().unless(reason != null, "reason", "matters.reason-missing").text(note, "note", 500)
                .check();
        if (reason != null) {
            step(lead(id, seen, person), person, new Step.Paused(reason, Words.of(note.strip())));
        }
    }

    public void resume(MatterId id, int seen, Person person) {
        Matter matter = lead(id, seen, person);
        if (!(matter.stage() instanceof Stage.Paused paused)) {
            throw new Refused("matters.not-paused");
        }
        step(matter, person, new Step.Resumed(Fold.resumedDue(paused, desk.today())));
    }

    /** A helping department tells the lead what it has done. */
    public void help(MatterId id, int seen, Person person, String text) {
        new Refused.Incomplete().text(text, "text", TEXT).check();
        Matter matter = desk.seen(id, seen, person, Role.DEPARTMENT);
        String unit = Desk.grant(matter, person, Role.DEPARTMENT).unit();
        if (matter.handling().filter(handling -> handling.helpers().contains(unit)).isEmpty()) {
            throw new Refused("matters.not-helping");
        }
        step(matter, person, new Step.HelperReplied(unit, Words.of(text.strip())));
    }

    /** Answers the person. An outcome that promises needs the day; a suggestion needs contact with the deputy first. */
    public void reply(MatterId id, int seen, Person person, @Nullable Outcome outcome, String text,
            @Nullable LocalDate promisedOn, Chosen photos) {
        boolean promises = outcome != null && outcome.promises();
        new Refused.Incomplete().unless(outcome != null, "outcome", "matters.outcome-missing")
                .text(text, "text", TEXT)
                .unless(!promises || promisedOn != null && promisedOn.isAfter(desk.today()), "promisedOn",
                        "matters.promise-needs-day")
                .unless(photos.isGood(), "photos", photos.problem(), Photos.MOST).check();
        Matter matter = lead(id, seen, person);
        if (matter.tier() == Tier.SUGGESTION && matter.count(Step.Contacted.class) == 0) {
            throw new Refused("matters.contact-first");
        }
        if (outcome != null) {
            desk.keep(step(matter, person, new Step.Replied(outcome, Words.of(text.strip()),
                    promises ? promisedOn : null, desk.deadline("RATE", matter.region()), photos.proofs())), photos);
        }
    }

    public void note(MatterId id, int seen, Person person, String note) {
        new Refused.Incomplete().text(note, "note", TEXT).check();
        Role[] staff = {Role.DEPARTMENT, Role.STREET_COMMITTEE, Role.STATION_OFFICER, Role.DISTRICT_COMMITTEE};
        desk.step(desk.seen(id, seen, person, staff), person, new Step.Noted(Words.of(note.strip())), staff);
    }

    private Matter lead(MatterId id, int seen, Person person) {
        Matter matter = desk.seen(id, seen, person, Role.DEPARTMENT);
        String unit = Desk.grant(matter, person, Role.DEPARTMENT).unit();
        if (matter.handling().filter(handling -> handling.lead().equals(unit)).isEmpty()) {
            throw new Refused("matters.lead-only");
        }
        return matter;
    }

    private Matter step(Matter matter, Person person, Step step) {
        return desk.step(matter, person, step, Role.DEPARTMENT);
    }
}
