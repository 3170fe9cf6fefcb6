package org.huying.matters;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.huying.Refused;
import org.huying.calendar.Deadline;
import org.huying.calendar.Limit;
import org.huying.calendar.Unit;
import org.huying.ledger.Words;
import org.huying.opinions.Opinions;
import org.huying.opinions.PublicTexts;
import org.huying.people.Department;
import org.huying.people.Grant;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the district committee does of its own (区人大常委会): hand a matter down to streets and take their answers, or give a
 * street's matter to a department of the district. Where it acts in a street committee's place it uses
 * {@link CommitteeDesk}.
 */
@Service
@Transactional
public class DistrictDesk {

    private static final Role DISTRICT = Role.DISTRICT_COMMITTEE;

    private final Desk desk;
    private final HandDownStore store;
    private final Opinions opinions;
    private final PublicTexts publicTexts;
    private final People people;
    private final Places places;

    DistrictDesk(Desk desk, HandDownStore store, Opinions opinions, PublicTexts publicTexts, People people,
            Places places) {
        this.desk = desk;
        this.store = store;
        this.opinions = opinions;
        this.publicTexts = publicTexts;
        this.people = people;
        this.places = places;
    }

    /** Hands a matter down: each street gets one with a number of its own. The same order given again gives nothing. */
    public UUID handDown(HandDown.Order order, Person person) {
        order.check(desk.today());
        publicTexts.check(order.title() + "\n" + order.publicText());
        LocalDate due = order.due();
        Grant grant = reach(person);
        List<String> streets = order.streets().stream().distinct().toList();
        List<Region> known = places.regions(grant.region(), Region.Level.STREET);
        if (!known.stream().map(Region::code).toList().containsAll(streets)) {
            throw new Refused.NotFound();
        }
        if (due != null && store.add(order, grant.region(), due, desk.now())) {
            streets.forEach(street -> open(street, order, due, person.actor(grant)));
        }
        return order.key();
    }

    private void open(String street, HandDown.Order order, LocalDate due, String actor) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(desk.today(), due));
        Deadline answerBy = desk.named(due,
                new Limit("HAND_DOWN", street, days, Unit.DAYS, "1", "区人大常委会交办时指定的答复日期"));
        desk.open(MatterId.of(opinions.number(street)), street, actor,
                new Step.Opened("", order.category(), Tier.STREET, Words.of(order.title().strip()),
                        Words.of(order.publicText().strip()), List.of(), desk.now(), answerBy,
                        desk.deadline("ASSIGN", street),
                        order.key().toString()));
    }

    /** What was handed down, newest first, with how far each has come. */
    @Transactional(readOnly = true)
    public List<HandDown> handedDown(Person person) {
        return store.newest(reach(person).region());
    }

    @Transactional(readOnly = true)
    public HandDown handDown(UUID id, Person person) {
        return store.find(id, reach(person).region()).orElseThrow(Refused.NotFound::new);
    }

    /** The matters of it, street by street. */
    @Transactional(readOnly = true)
    public List<Listed> matters(HandDown handDown) {
        return store.matters(handDown.id());
    }

    /** The answer is what was asked for: that closes the matter. */
    public void confirm(MatterId id, int seen, Person person, String remark) {
        new Refused.Incomplete().unless(remark.length() <= 500, "remark", "web.field-long", 500, remark.length())
                .check();
        step(id, seen, person, new Step.Confirmed(Words.of(remark.strip())));
    }

    /** What was handed down need not be done any more. */
    public void takeBack(MatterId id, int seen, Person person, String reason) {
        new Refused.Incomplete().text(reason, "reason", 500).check();
        step(id, seen, person, new Step.TakenBack(Words.of(reason.strip())));
    }

    private void step(MatterId id, int seen, Person person, Step step) {
        desk.step(desk.seen(id, seen, person, DISTRICT), person, step, DISTRICT);
    }

    /**
     * Gives a matter, wherever it lies now, to a department of the district with an instruction. What is at work
     * elsewhere is called back first, visibly so.
     */
    public void assign(MatterId id, int seen, Person person, String lead, String instruction) {
        new Refused.Incomplete().unless(!lead.isEmpty(), "lead", "matters.lead-missing")
                .text(instruction, "instruction", 500).check();
        Matter matter = desk.seen(id, seen, person, DISTRICT);
        if (departments(matter).stream().noneMatch(known -> known.code().equals(lead))) {
            throw new Refused("matters.department-unknown");
        }
        if (!(matter.stage() instanceof Stage.Opened || matter.stage() instanceof Stage.Returned)
                || matter.tier() == Tier.COMMUNITY) {
            Tier tier = matter.tier() == Tier.COMMUNITY ? Tier.STREET : matter.tier();
            matter = desk.step(matter, person, new Step.Routed(tier, Words.of(instruction.strip()),
                    desk.deadline("ASSIGN", matter.region())), DISTRICT);
        }
        desk.step(matter, person, new Step.Assigned(lead, List.of(), Words.of(instruction.strip()),
                desk.deadline("ACCEPT", matter.region()), desk.replyBy(matter)), DISTRICT);
    }

    /** The departments of the district itself. */
    @Transactional(readOnly = true)
    public List<Department> departments(Matter matter) {
        return people.departmentsFor(matter.region()).stream()
                .filter(department -> department.level() == Department.Level.DISTRICT).toList();
    }

    private static Grant reach(Person person) {
        return person.as(DISTRICT).stream().findFirst().orElseThrow(Refused.NotFound::new);
    }
}
