package org.huying.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.Refused;
import org.huying.calendar.Deadline;
import org.huying.calendar.Limit;
import org.huying.calendar.WorkingCalendar;
import org.huying.ledger.History;
import org.huying.ledger.Ledger;
import org.huying.ledger.Recorded;
import org.huying.ledger.Words;
import org.huying.opinions.PublicTexts;
import org.huying.opinions.Voices;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.photos.Chosen;
import org.huying.photos.Photos;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where every step of a matter is taken: find it within somebody's reach, decide, record, tell. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Desk {

    private final MatterStore store;
    private final RulingStore rulings;
    private final Voices voices;
    private final Ledger ledger;
    private final WorkingCalendar calendar;
    private final Photos photos;
    private final PublicTexts publicTexts;
    private final ApplicationEventPublisher events;

    Desk(MatterStore store, RulingStore rulings, Voices voices, Ledger ledger, WorkingCalendar calendar, Photos photos,
            PublicTexts publicTexts,
            ApplicationEventPublisher events) {
        this.store = store;
        this.rulings = rulings;
        this.voices = voices;
        this.ledger = ledger;
        this.calendar = calendar;
        this.photos = photos;
        this.publicTexts = publicTexts;
        this.events = events;
    }

    Matter matter(MatterId id) {
        return find(id).orElseThrow(Refused.NotFound::new);
    }

    /** The matter as it is now and stays until this transaction ends. */
    Optional<Matter> hold(MatterId id) {
        return store.lock(id).map(region -> Matter.of(id, region, ledger.history(id.subject(), Step.class)));
    }

    Optional<Matter> find(MatterId id) {
        return store.region(id).map(region -> Matter.of(id, region, ledger.history(id.subject(), Step.class)));
    }

    /** The matter as the person saw it, for somebody of that role within reach; refused if it has moved on since. */
    Matter seen(MatterId id, int seen, Person person, Role... roles) {
        Matter matter = matter(id);
        grant(matter, person, roles);
        matter.history().seenAt(seen);
        return matter;
    }

    /** Takes the step as the person in that role. */
    Matter step(Matter matter, Person person, Step step, Role... roles) {
        return step(matter, person.actor(grant(matter, person, roles)), step);
    }

    /**
     * Takes the step. Where it is under key supervision, a day for a note that has passed is put down first, and the next
     * one follows.
     */
    Matter step(Matter matter, String actor, Step step) {
        return KeyRounds.step(matter, actor, step, today(), this::take, () -> deadline("KEY_NOTE", matter.region()));
    }

    /** What everybody will read of the step must not tell who spoke. */
    private Matter take(Matter matter, String actor, Step step) {
        store.lock(matter.id());
        String read = matter.open(step).stream().map(Words::toString).collect(Collectors.joining("\n"));
        if (!read.isBlank()) {
            publicTexts.check(matter.id().opinion(), read);
        }
        Recorded<Step> recorded = ledger.add(matter.history(), matter.region(), actor, step);
        Matter after = matter.with(recorded);
        store.update(after);
        if (step instanceof Step.Replied && after.asker() == Asker.PERSON) {
            store.couldRate(after, recorded.seq(), "", today());
            voices.of(after.id().opinion())
                    .forEach(voice -> store.couldRate(after, recorded.seq(), voice.id().value(), today()));
        }
        if (step instanceof Step.Ruled ruled) {
            rulings.add(after, recorded.seq(), ruled.lead(), recorded.at());
        }
        events.publishEvent(new MatterStepped(matter.id(), step.getClass(), recorded.at()));
        return after;
    }

    /** Erases the words and photos of some steps of the matter. */
    void erase(Matter matter, List<Integer> steps) {
        ledger.erase(matter.id().subject(), steps);
        steps.forEach(seq -> photos.erase(matter.id().subject(), seq));
    }

    /** Erases these words of the matter, whichever step they came with; its photos stay. */
    void forget(Matter matter, List<Words> words) {
        ledger.forget(matter.id().subject(), words);
    }

    Matter open(MatterId id, String region, String actor, Step.Opened step) {
        Recorded<Step> recorded = ledger.add(new History<Step>(id.subject(), List.of()), region, actor, step);
        Matter matter = Matter.of(id, region, new History<>(id.subject(), List.of(recorded)));
        store.add(matter);
        events.publishEvent(new MatterStepped(id, Step.Opened.class, recorded.at()));
        return matter;
    }

    /** Keeps the photos with the step that was taken just now. */
    void keep(Matter after, Chosen chosen) {
        photos.keep(after.id().subject(), after.acted(), chosen);
    }

    /** The numbers of those who go along with the matter. */
    List<String> voices(Matter matter) {
        return voices.of(matter.id().opinion()).stream().map(voice -> voice.id().value()).toList();
    }

    /** The moment a step taken now is recorded with. */
    Instant now() {
        return ledger.now();
    }

    LocalDate today() {
        return LocalDate.ofInstant(ledger.now(), Fold.ZONE);
    }

    Deadline deadline(String kind, String region) {
        return deadline(kind, region, today());
    }

    Deadline deadline(String kind, String region, LocalDate start) {
        return deadline(kind, region, start, start);
    }

    /** Counted from the start, by the limit in force on that day. */
    Deadline deadline(String kind, String region, LocalDate start, LocalDate inForce) {
        return calendar.deadline(start, calendar.limit(kind, region, inForce));
    }

    /** By when a department must answer: the limit of the tier, or the day the district named while it lies ahead. */
    Deadline replyBy(Matter matter) {
        Deadline asked = matter.opened().answerBy();
        if (matter.asker() == Asker.DISTRICT && asked.due().isAfter(today())) {
            return asked;
        }
        boolean hard = matter.steps(Step.HandedUp.class).anyMatch(Step.HandedUp::hard);
        return deadline(matter.tier() == Tier.SUGGESTION && hard ? "REPLY_HARD" : matter.tier().limit(),
                matter.region());
    }

    /** A day that somebody named, later than today; the limit says who. */
    Deadline named(LocalDate due, Limit limit) {
        return new Deadline(today(), limit, due, List.of(), false, calendar.version());
    }

    /** The grant by which the person may act on the matter in one of these roles. */
    static Grant grant(Matter matter, Person person, Role... roles) {
        for (Role role : roles) {
            Optional<Grant> grant = reach(matter, person, role);
            if (grant.isPresent()) {
                return grant.get();
            }
        }
        throw new Refused.NotFound();
    }

    static Optional<Grant> reach(Matter matter, Person person, Role role) {
        return switch (role) {
            case STATION_OFFICER -> person.of(role, matter.opened().station());
            case STREET_COMMITTEE, DISTRICT_COMMITTEE -> person.as(role, matter.region());
            case DEPUTY -> person.as(role, matter.region()).or(() -> matter.key().map(key -> key.made().deputy())
                    .filter(deputy -> !deputy.isEmpty()).flatMap(deputy -> person.of(role, deputy)));
            case DEPARTMENT -> person.as(role).stream().filter(grant -> matter.handling().or(matter::relieved)
                    .filter(handling -> handling.lead().equals(grant.unit())
                            || handling.helpers().contains(grant.unit()))
                    .isPresent()).findFirst();
            case RESIDENT, LIAISON_OFFICER, EXPERT, ADMINISTRATOR -> Optional.empty();
        };
    }
}
