package org.huying.opinions.sameness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.Refused;
import org.huying.ledger.History;
import org.huying.ledger.Ledger;
import org.huying.ledger.Recorded;
import org.huying.ledger.Words;
import org.huying.opinions.OpinionId;
import org.huying.opinions.PublicTexts;
import org.huying.opinions.sameness.RaisedStore.Row;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of topics raised for a meeting: the street's list of what waits to be dealt with, and what came of it,
 * which everybody reads at the topic.
 */
@Service
@Transactional
public class RaisedTopics {

    static final int ABOUT = 200;
    private static final int RESULT = 1000;
    private static final int REASON = 500;
    private static final Role[] READERS = {Role.STREET_COMMITTEE, Role.STATION_OFFICER, Role.DISTRICT_COMMITTEE};

    private final RaisedStore store;
    private final Ledger ledger;
    private final PublicTexts publicTexts;
    private final Clock clock;

    RaisedTopics(RaisedStore store, Ledger ledger, PublicTexts publicTexts, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.publicTexts = publicTexts;
        this.clock = clock;
    }

    /** Notes that a topic was raised; refused while the same waits already. */
    void raise(Topic topic, TopicUse use, String about, List<OpinionId> members, String actor) {
        publicTexts.check(about);
        long id = store.add(topic, use, members, actor, ledger.now())
                .orElseThrow(() -> new Refused("opinions.topic-raised-already"));
        ledger.add(new History<RaisedStep>(subject(id), List.of()), region(topic.street()), actor,
                (RaisedStep) new RaisedStep.Raised(topic.id().toString(), use,
                        members.stream().map(OpinionId::value).toList(), Words.of(about.strip())));
    }

    /** What was raised for meetings in the person's reach: what waits first, then the newest. */
    @Transactional(readOnly = true)
    public List<RaisedTopic> list(Person person) {
        return read(store.list(reach(person).region()));
    }

    @Transactional(readOnly = true)
    public RaisedTopic visibleTo(Person person, long id) {
        Row row = row(id);
        if (List.of(READERS).stream().noneMatch(role -> reach(person, role, row.street()).isPresent())) {
            throw new Refused.NotFound();
        }
        return read(List.of(row)).getFirst();
    }

    /** What everybody reads of a topic: for what it was raised, and what came of it. */
    @Transactional(readOnly = true)
    public List<RaisedTopic> of(UUID topic) {
        return read(store.of(topic));
    }

    /** Whether the person may say what came of it. */
    @Transactional(readOnly = true)
    public boolean mayDeal(RaisedTopic raised, Person person) {
        return raised.isOpen() && reach(person, Role.STREET_COMMITTEE, raised.street()).isPresent();
    }

    /** Whether the person may take it back. */
    @Transactional(readOnly = true)
    public boolean mayTakeBack(RaisedTopic raised, Person person) {
        return raised.isOpen() && keeper(person, raised.street()).isPresent();
    }

    /** It was dealt with; what came of it is public. */
    public void dealWith(long id, int seen, Person person, @Nullable LocalDate on, String result) {
        Row row = row(id);
        Grant grant = reach(person, Role.STREET_COMMITTEE, row.street()).orElseThrow(Refused.NotFound::new);
        LocalDate raised = LocalDate.ofInstant(row.at(), TopicJob.ZONE);
        new Refused.Incomplete().unless(on != null, "on", "web.field-empty")
                .unless(on == null || !on.isAfter(today()), "on", "opinions.raised-ahead")
                .unless(on == null || !on.isBefore(raised), "on", "opinions.raised-before", raised)
                .text(result, "result", RESULT).check();
        publicTexts.check(result);
        if (on != null) {
            step(row, seen, person.actor(grant), new RaisedStep.DealtWith(on, Words.of(result.strip())));
            store.end(id, RaisedState.DEALT, on);
        }
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TopicJob.ZONE);
    }

    /** It need not be dealt with any more; the topic may be raised again. */
    public void takeBack(long id, int seen, Person person, String reason) {
        new Refused.Incomplete().text(reason, "reason", REASON).check();
        Row row = row(id);
        Grant grant = keeper(person, row.street()).orElseThrow(Refused.NotFound::new);
        step(row, seen, person.actor(grant), new RaisedStep.TakenBack(Words.of(reason.strip())));
        store.end(id, RaisedState.BACK, null);
    }

    private void step(Row row, int seen, String actor, RaisedStep step) {
        History<RaisedStep> history = ledger.history(subject(row.id()), RaisedStep.class);
        history.seenAt(seen);
        if (row.state() != RaisedState.OPEN) {
            throw new Refused("opinions.raised-over");
        }
        ledger.add(history, region(row.street()), actor, step);
    }

    private Row row(long id) {
        return store.find(id).orElseThrow(Refused.NotFound::new);
    }

    private List<RaisedTopic> read(Collection<Row> rows) {
        var told = ledger.histories(rows.stream().map(row -> subject(row.id())).toList(), RaisedStep.class).stream()
                .collect(Collectors.toMap(History::subject, Function.identity()));
        return rows.stream().map(row -> read(row, told.getOrDefault(subject(row.id()),
                new History<>(subject(row.id()), List.of())))).toList();
    }

    /** What was raised before there were facts of it has no steps. */
    private static RaisedTopic read(Row row, History<RaisedStep> history) {
        String about = "";
        String words = "";
        for (Recorded<RaisedStep> recorded : history.steps()) {
            switch (recorded.step()) {
                case RaisedStep.Raised raised -> about = raised.about().toString();
                case RaisedStep.DealtWith dealt -> words = dealt.result().toString();
                case RaisedStep.TakenBack back -> words = back.reason().toString();
            }
        }
        return new RaisedTopic(row.id(), row.topic(), row.street(), row.name(), row.opinions(), about,
                row.actor().substring(row.actor().lastIndexOf('/') + 1), row.at(), row.state(), row.dealtOn(), words,
                history.seq());
    }

    private static Grant reach(Person person) {
        return List.of(READERS).stream().flatMap(role -> person.as(role).stream())
                .min(Comparator.comparing(grant -> grant.region().length())).orElseThrow(Refused.NotFound::new);
    }

    /** The person's grant of that role for the street. */
    private static Optional<Grant> reach(Person person, Role role, String street) {
        return person.as(role).stream().filter(grant -> role == Role.DISTRICT_COMMITTEE
                ? street.startsWith(grant.region())
                : grant.region().startsWith(street)).findFirst();
    }

    private static Optional<Grant> keeper(Person person, String street) {
        return reach(person, Role.STREET_COMMITTEE, street)
                .or(() -> reach(person, Role.STATION_OFFICER, street));
    }

    private static String region(String street) {
        return street + "000";
    }

    private static String subject(long id) {
        return "raised/" + id;
    }
}
