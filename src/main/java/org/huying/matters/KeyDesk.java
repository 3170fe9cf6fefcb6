package org.huying.matters;

import java.util.List;
import java.util.Map;
import org.huying.Refused;
import org.huying.calendar.WorkingCalendar;
import org.huying.ledger.Words;
import org.huying.people.Deputy;
import org.huying.people.Grant;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Key supervision (重点督办): the district makes any matter of its area key, a street committee those of its street; whoever
 * supervises writes down what they did; the lists of it.
 */
@Service
@Transactional
public class KeyDesk {

    private static final Role[] COMMITTEES = {Role.DISTRICT_COMMITTEE, Role.STREET_COMMITTEE};
    private static final Role[] SUPERVISORS = {Role.DISTRICT_COMMITTEE, Role.STREET_COMMITTEE, Role.DEPUTY};
    private static final int DISTRICT = 6;

    private final Desk desk;
    private final KeyMatterStore store;
    private final KeyThemes themes;
    private final People people;
    private final WorkingCalendar calendar;

    KeyDesk(Desk desk, KeyMatterStore store, KeyThemes themes, People people, WorkingCalendar calendar) {
        this.desk = desk;
        this.store = store;
        this.themes = themes;
        this.people = people;
        this.calendar = calendar;
    }

    /**
     * The form of making a matter key.
     *
     * @param basis the meeting or decision it rests on
     * @param leader who leads the supervision, as their office calls them
     * @param deputy the code of a deputy who leads it; one of the two is there
     */
    public record Form(String theme, String reason, String basis, String leader, String deputy) {
    }

    public void make(MatterId id, int seen, Person person, Form form) {
        Matter matter = desk.seen(id, seen, person, COMMITTEES);
        new Refused.Incomplete()
                .unless(themes.at(matter.region()).contains(form.theme()), "theme", "matters.key-theme-missing")
                .text(form.reason(), "reason", 500).text(form.basis(), "basis", 200)
                .unless(form.leader().length() <= 60, "leader", "web.field-long", 60, form.leader().length())
                .unless(!form.leader().isBlank() || !form.deputy().isEmpty(), "leader", "matters.key-leader-missing")
                .unless(form.deputy().isEmpty() || deputies(matter).stream()
                        .anyMatch(one -> one.code().equals(form.deputy())), "deputy", "matters.key-deputy-unknown")
                .check();
        desk.step(matter, person, new Step.MadeKey(form.theme(), Words.of(form.reason().strip()),
                Words.of(form.basis().strip()), Words.of(form.leader().strip()), form.deputy()), COMMITTEES);
    }

    /** Whoever made it key ends that, or the district. */
    public void end(MatterId id, int seen, Person person, String reason) {
        new Refused.Incomplete().text(reason, "reason", 500).check();
        Matter matter = desk.seen(id, seen, person, COMMITTEES);
        if (!mayEnd(matter, Desk.grant(matter, person, COMMITTEES))) {
            throw new Refused("matters.key-of-district");
        }
        desk.step(matter, person, new Step.KeyEnded(Words.of(reason.strip())), COMMITTEES);
    }

    /** A street does not end what the district has made key. */
    public static boolean mayEnd(Matter matter, Grant grant) {
        return grant.role() == Role.DISTRICT_COMMITTEE
                || matter.key().filter(key -> key.by() == Role.DISTRICT_COMMITTEE).isEmpty();
    }

    /** Writes down that somebody went and looked, or what else they did. Of deputies the one who leads it does. */
    public void supervise(MatterId id, int seen, Person person, boolean onSite, String text, String inside) {
        new Refused.Incomplete().text(text, "text", 1000)
                .unless(inside.length() <= 1000, "inside", "web.field-long", 1000, inside.length()).check();
        Matter matter = desk.seen(id, seen, person, SUPERVISORS);
        if (matter.key().isEmpty()) {
            throw new Refused("matters.not-key");
        }
        if (!maySupervise(matter, Desk.grant(matter, person, SUPERVISORS))) {
            throw new Refused("matters.key-leads-only");
        }
        desk.step(matter, person, new Step.Supervised(onSite, Words.of(text.strip()), Words.of(inside.strip())),
                SUPERVISORS);
    }

    public static boolean maySupervise(Matter matter, Grant grant) {
        return matter.key().filter(key -> grant.role() != Role.DEPUTY || key.made().deputy().equals(grant.unit()))
                .isPresent();
    }

    /** Who can lead the supervision of a matter: the deputies of its district, those of its street first. */
    @Transactional(readOnly = true)
    public List<Deputy> deputies(Matter matter) {
        String street = matter.region().substring(0, 9);
        return people.deputies(matter.region().substring(0, DISTRICT)).stream()
                .sorted(java.util.Comparator.comparing(one -> !one.region().startsWith(street))).toList();
    }

    /** What needs a note soon, for the department that leads; what has missed its day, for those who supervise. */
    @Transactional(readOnly = true)
    public List<Listed> notes(Grant grant) {
        return switch (grant.role()) {
            case DEPARTMENT -> store.due(grant, calendar.deadline(desk.today(),
                    calendar.limit("KEY_NOTE_AHEAD", grant.region(), desk.today())).due());
            case DEPUTY, STREET_COMMITTEE, DISTRICT_COMMITTEE -> store.due(grant, desk.today().minusDays(1));
            case RESIDENT, STATION_OFFICER, LIAISON_OFFICER, EXPERT, ADMINISTRATOR -> List.of();
        };
    }

    /** The themes of what is key in the grant's reach. */
    @Transactional(readOnly = true)
    public List<String> themes(Grant grant) {
        return store.themes(grant);
    }

    /** How many matters of each part there are in the grant's reach. */
    @Transactional(readOnly = true)
    public Map<KeyView, Integer> count(Grant grant, String theme) {
        return store.count(grant, theme, desk.today());
    }
}
