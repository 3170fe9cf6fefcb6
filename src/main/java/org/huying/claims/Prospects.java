package org.huying.claims;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huying.Refused;
import org.huying.ledger.Ledger;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Voices;
import org.huying.opinions.sameness.TopicRaised;
import org.huying.opinions.sameness.TopicUse;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Topics that were raised as projects: each is made one, or set aside with the reason, once. */
@Service
@Transactional
public class Prospects {

    private static final int REASON = 500;

    private final ProspectStore store;
    private final Claims claims;
    private final Voices voices;
    private final Ledger ledger;

    Prospects(ProspectStore store, Claims claims, Voices voices, Ledger ledger) {
        this.store = store;
        this.claims = claims;
        this.voices = voices;
        this.ledger = ledger;
    }

    @EventListener
    void raised(TopicRaised raised) {
        if (raised.use() == TopicUse.CHALLENGE) {
            int people = raised.opinions().stream().mapToInt(voices::count).sum();
            store.add(new Prospect(raised.topic(), raised.street(), raised.name(), people,
                    raised.opinions().stream().map(OpinionId::value).toList(), ledger.now()));
        }
    }

    /** Those that wait in the streets the person keeps the list of, the newest first. */
    @Transactional(readOnly = true)
    public List<Prospect> waiting(Person person) {
        return person.as(Role.STREET_COMMITTEE).stream().flatMap(grant -> store.waiting(grant.region()).stream())
                .toList();
    }

    /** One that waits. */
    @Transactional(readOnly = true)
    public Prospect waiting(Person person, UUID topic) {
        return waiting(person).stream().filter(one -> one.topic().equals(topic)).findFirst()
                .orElseThrow(Refused.NotFound::new);
    }

    /** Puts a project together from a topic. */
    public Project collect(Person person, UUID topic, String street, Step.Collected step) {
        waiting(person, topic);
        Project project = claims.collect(person, street, step);
        close(person, topic, project.id().value(), "");
        return project;
    }

    /** Makes no project of it. */
    public void setAside(Person person, UUID topic, String reason) {
        waiting(person, topic);
        new Refused.Incomplete().text(reason, "reason", REASON).check();
        close(person, topic, null, reason.strip());
    }

    private void close(Person person, UUID topic, @Nullable String project, String reason) {
        Grant grant = person.as(Role.STREET_COMMITTEE).getFirst();
        if (!store.close(topic, project, reason, person.actor(grant), ledger.now())) {
            throw new Refused.SomeoneWasFaster();
        }
    }

    /** The topic a project was put together from. */
    @Transactional(readOnly = true)
    public Optional<Prospect> of(ProjectId project) {
        return store.of(project.value());
    }
}
