package org.huying.opinions.sameness;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huying.Refused;
import org.huying.opinions.Opinion;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.opinions.Stage;
import org.huying.opinions.Voices;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of topics: what many people speak of, and what is made of it. */
@Service
@Transactional
public class Topics {

    private static final int MOST = 50;
    private static final Role[] KEEPERS = {Role.STATION_OFFICER, Role.STREET_COMMITTEE};

    private final TopicStore store;
    private final AlikeStore alike;
    private final Opinions opinions;
    private final Voices voices;
    private final RaisedTopics raisedTopics;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Topics(TopicStore store, AlikeStore alike, Opinions opinions, Voices voices, RaisedTopics raisedTopics,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.alike = alike;
        this.opinions = opinions;
        this.voices = voices;
        this.raisedTopics = raisedTopics;
        this.events = events;
        this.clock = clock;
    }

    /** The hottest ones anybody may see, of all streets or of one. */
    @Transactional(readOnly = true)
    public List<Topic> open(String regionPrefix) {
        return store.hottest(regionPrefix, true, MOST);
    }

    /** The hottest ones in somebody's reach, also those of which nothing is public yet. */
    @Transactional(readOnly = true)
    public List<Topic> within(Grant grant) {
        return store.hottest(grant.region(), !isKeeper(grant), MOST);
    }

    /** One that anybody may see. */
    @Transactional(readOnly = true)
    public Topic open(UUID id) {
        return store.find(id).filter(Topic::open).orElseThrow(Refused.NotFound::new);
    }

    /** One in the person's reach. */
    @Transactional(readOnly = true)
    public Topic visibleTo(Person person, UUID id) {
        Topic topic = store.find(id).orElseThrow(Refused.NotFound::new);
        if (person.grants().stream().noneMatch(grant -> grant.role() != Role.RESIDENT
                && (topic.open() || isKeeper(grant))
                && topic.street().startsWith(grant.region().substring(0, Math.min(9, grant.region().length()))))) {
            throw new Refused.NotFound();
        }
        return topic;
    }

    /** Whether it has not dissolved. */
    @Transactional(readOnly = true)
    public boolean isThere(UUID id) {
        return store.find(id).isPresent();
    }

    /** The members that are matters, as everybody may read them, the earliest first. */
    @Transactional(readOnly = true)
    public List<Likely> matters(Topic topic) {
        return alike.lines(store.members(topic.id()).stream().map(OpinionId::value).toList()).stream()
                .filter(line -> !line.title().isEmpty())
                .sorted(java.util.Comparator.comparing(AlikeStore.Line::filedAt))
                .map(line -> new Likely(line.id(), line.region(), line.title(), line.body(), line.filedAt(),
                        line.state() == AlikeStore.State.OPEN, 1, topic.region().equals(line.region()), null,
                        voices.count(line.id())))
                .toList();
    }

    /** Every opinion of it that the person may see: those of their station or street. */
    @Transactional(readOnly = true)
    public List<Opinion> opinions(Topic topic, Person person) {
        var all = new java.util.LinkedHashSet<OpinionId>();
        for (OpinionId member : store.members(topic.id())) {
            all.add(member);
            voices.of(member).forEach(voice -> all.add(voice.id()));
        }
        return opinions.several(List.copyOf(all)).stream().filter(opinion -> reaches(person, opinion))
                .sorted(java.util.Comparator.comparing(Opinion::filedAt)).toList();
    }

    private static boolean reaches(Person person, Opinion opinion) {
        return person.of(Role.STATION_OFFICER, opinion.filed().station()).isPresent()
                || person.as(Role.STREET_COMMITTEE, opinion.region()).isPresent();
    }

    /** Whether the person may make something of it. */
    @Transactional(readOnly = true)
    public boolean mayUse(Topic topic, Person person) {
        return person.grants().stream().anyMatch(grant -> isKeeper(grant)
                && grant.region().startsWith(topic.street()));
    }

    private static boolean isKeeper(Grant grant) {
        return List.of(KEEPERS).contains(grant.role());
    }

    /**
     * Makes one matter of it: what waits and what was not assigned yet goes along with the chosen one, save what somebody
     * found not to be the same.
     *
     * @return how many were joined
     */
    public int gather(UUID id, Person person, OpinionId into) {
        Topic topic = visibleTo(person, id);
        List<OpinionId> apart = voices.apart(into);
        List<OpinionId> same = opinions(topic, person).stream()
                .filter(opinion -> opinion.stage() instanceof Stage.Waiting || opinion.stage() instanceof Stage.Asked
                        || opinion.stage() instanceof Stage.Accepted && mayBeMerged(opinion.id()))
                .map(Opinion::id).filter(one -> !one.equals(into) && !apart.contains(one)).toList();
        if (!store.members(id).contains(into) || same.isEmpty()) {
            throw new Refused("opinions.topic-nothing");
        }
        voices.gather(into, person, same);
        return same.size();
    }

    /** Asks those who keep matters; what they have begun already stays a matter of its own. */
    private boolean mayBeMerged(OpinionId id) {
        var asked = new MayBeMerged(id);
        events.publishEvent(asked);
        return asked.isAllowed();
    }

    /** Raises it as a project; other rooms listen. */
    public void raise(UUID id, Person person, TopicUse use) {
        raise(id, person, use, "");
    }

    /**
     * Raises it for a meeting or as a project; other rooms listen.
     *
     * @param about what a meeting is to settle
     */
    public void raise(UUID id, Person person, TopicUse use, String about) {
        new Refused.Incomplete().unless(about.length() <= RaisedTopics.ABOUT, "about", "web.field-long",
                RaisedTopics.ABOUT, about.length()).check();
        Topic topic = visibleTo(person, id);
        Grant grant = person.grants().stream()
                .filter(one -> isKeeper(one) && one.region().startsWith(topic.street())).findFirst()
                .orElseThrow(Refused.NotFound::new);
        List<OpinionId> members = store.members(id);
        raisedTopics.raise(topic, use, about, members, person.actor(grant));
        events.publishEvent(new TopicRaised(id, topic.street(), topic.name(), use, members));
    }

    /** As what it was raised and waits, and since when. */
    @Transactional(readOnly = true)
    public Map<TopicUse, Instant> raised(UUID id) {
        return store.raised(id);
    }

    /** The weights in force in a place. */
    @Transactional(readOnly = true)
    public TopicWeight weight(String region) {
        return store.weight(region, LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")));
    }
}
