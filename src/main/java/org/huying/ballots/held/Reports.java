package org.huying.ballots.held;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huying.Refused;
import org.huying.matters.MatterId;
import org.huying.matters.Matters;
import org.huying.people.Grant;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What deputies report in a rating session (评单会述职): for each matter a word by the deputy who took it up, beside which
 * voters give their grades. Written before the poll opens, frozen with it.
 */
@Service
@Transactional
public class Reports {

    private static final int LONGEST = 1000;

    private final PollBook book;
    private final PollStore polls;
    private final ReportStore store;
    private final Matters matters;
    private final Chair chair;
    private final People people;

    Reports(PollBook book, PollStore polls, ReportStore store, Matters matters, Chair chair,
            People people) {
        this.book = book;
        this.polls = polls;
        this.store = store;
        this.matters = matters;
        this.chair = chair;
        this.people = people;
    }

    /** A report, and whose it is. */
    public record Report(String name, String words) {
    }

    /** All reports of a session, by matter. */
    @Transactional(readOnly = true)
    public Map<String, Report> of(String poll) {
        return store.reports(poll);
    }

    /** The lines of a session that is being set up about which the person may write. */
    @Transactional(readOnly = true)
    public List<Item> mayWrite(Person person, String poll) {
        Held held = book.held(poll);
        List<Item> items = items(person, held);
        if (items.isEmpty()) {
            throw new Refused.NotFound();
        }
        return items;
    }

    private List<Item> items(Person person, Held held) {
        if (!held.isDraft() || held.setting().preset() != Preset.RATING_SESSION) {
            return List.of();
        }
        boolean holds = chair.streets(person).stream().anyMatch(street -> street.prefix().equals(held.street()));
        return held.setting().items().stream().filter(item -> !item.matter().isEmpty())
                .filter(item -> holds || tookUp(person, item)).toList();
    }

    private boolean tookUp(Person person, Item item) {
        List<String> deputies = matters.shownToAll(MatterId.of(item.matter())).deputies();
        return person.as(Role.DEPUTY).stream().map(Grant::unit).anyMatch(deputies::contains);
    }

    /** Sessions that wait for a word of this deputy. */
    @Transactional(readOnly = true)
    public List<Held> asked(Person person) {
        var asked = new ArrayList<Held>();
        if (!person.as(Role.DEPUTY).isEmpty()) {
            polls.drafts(Preset.RATING_SESSION).stream().map(book::held).filter(
                    held -> !items(person, held).isEmpty()).forEach(asked::add);
        }
        return asked;
    }

    /** Writes what is said of each matter; what is left empty is not reported on. */
    public void write(Person person, String poll, Map<String, String> words) {
        Held held = book.taken(poll);
        List<Item> items = items(person, held);
        var wrong = new Refused.Incomplete();
        var written = new TreeMap<String, String>();
        for (Item item : items) {
            String said = words.getOrDefault(item.matter(), "").strip();
            wrong.unless(said.length() <= LONGEST, "report-" + item.id(), "web.field-long", LONGEST, said.length());
            written.put(item.matter(), said);
        }
        wrong.check();
        if (items.isEmpty()) {
            throw new Refused.NotFound();
        }
        written.forEach((matter, said) -> store.put(poll, matter, name(person, held, matter), said));
    }

    /** The deputy's, also where a station types for them. */
    private String name(Person person, Held held, String matter) {
        List<String> codes = matters.shownToAll(MatterId.of(matter)).deputies();
        if (person.as(Role.DEPUTY).stream().map(Grant::unit).anyMatch(codes::contains)) {
            return person.name();
        }
        return people.deputies(held.street()).stream().filter(deputy -> codes.contains(deputy.code()))
                .map(deputy -> deputy.name()).findFirst().orElse(person.name());
    }
}
