package org.huying.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.huying.Refused;
import org.huying.opinions.Categories;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Station;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The front door of imports: read a spreadsheet, say what is thought of each row, bring the good ones in. */
@Service
public class Imports {

    /** Rows of one transaction: many enough to be fast, few enough that nobody at the counter waits for them. */
    private static final int BATCH = 200;
    private static final int TRIES = 3;
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final Filer filer;
    private final Places places;
    private final Categories categories;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(Filer filer, Places places, Categories categories, PlatformTransactionManager transactions,
            Clock clock) {
        this.filer = filer;
        this.places = places;
        this.categories = categories;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Reads CSV (UTF-8, UTF-16, GBK; comma, semicolon, tab) or XLSX, whatever the name says.
     *
     * @throws Refused with a sentence that says why the file cannot be read
     */
    public Sheet read(byte[] bytes, String name) {
        return SheetReader.read(bytes, name);
    }

    /** The stations the person may bring opinions in for. */
    public List<Station> stationsFor(Person person) {
        return places.stations("").stream().filter(station -> grant(person, station) != null).toList();
    }

    /** What is thought of each row; nothing is done yet. */
    public List<Verdict> check(Sheet sheet, Task task, Person by) {
        Station station = station(task, by);
        Grant grant = Objects.requireNonNull(grant(by, station));
        var checker = new Checker(sheet, task.columns().check(), new Locator(places, station, grant.region()),
                categories,
                clock.instant());
        return sheet.rows().stream().map(checker::check).toList();
    }

    /** Brings the good rows in and tells of every row, in order. */
    public void run(Sheet sheet, Task task, Person by, Consumer<List<Outcome>> tell) {
        run(sheet, task, by, _ -> true, _ -> {
        }, tell);
    }

    /**
     * Brings the good ones of the rows that are left in.
     *
     * @param keep is called within the transaction that brings these rows in
     * @param tell is called once they are in
     */
    void run(Sheet sheet, Task task, Person by, Predicate<Sheet.Row> left, Consumer<List<Outcome>> keep,
            Consumer<List<Outcome>> tell) {
        List<Verdict> verdicts = check(sheet, task, by).stream().filter(verdict -> left.test(verdict.row())).toList();
        for (int from = 0; from < verdicts.size(); from += BATCH) {
            tell.accept(file(verdicts.subList(from, Math.min(from + BATCH, verdicts.size())), task, by, keep));
        }
    }

    private List<Outcome> file(List<Verdict> batch, Task task, Person by, Consumer<List<Outcome>> keep) {
        for (int attempt = 1;; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(_ -> {
                    var outcomes = new ArrayList<Outcome>();
                    batch.forEach(verdict -> outcomes.add(filer.file(verdict, task, by)));
                    keep.accept(outcomes);
                    return outcomes;
                }));
            } catch (DataAccessException | TransactionException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                LOG.warn("Rows {} to {} are tried again after {}", batch.getFirst().row().number(),
                        batch.getLast().row().number(), e.getClass().getSimpleName());
            }
        }
    }

    private Station station(Task task, Person by) {
        return stationsFor(by).stream().filter(station -> station.code().equals(task.station())).findFirst()
                .orElseThrow(() -> new Refused("imports.station-unknown", task.station()));
    }

    /** The grant by which the person may bring opinions in for the station. */
    @Nullable
    Grant grant(Person person, Station station) {
        return person.of(Role.STATION_OFFICER, station.code())
                .or(() -> person.as(Role.STREET_COMMITTEE, station.region()))
                .or(() -> person.as(Role.ADMINISTRATOR, station.region())).orElse(null);
    }
}
