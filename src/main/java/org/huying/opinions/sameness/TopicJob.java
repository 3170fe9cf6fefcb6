package org.huying.opinions.sameness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.likeness.Group;
import org.huying.likeness.Grouper;
import org.huying.likeness.Text;
import org.huying.opinions.Opinion;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.opinions.Stage;
import org.huying.opinions.sameness.AlikeStore.Line;
import org.huying.opinions.sameness.AlikeStore.State;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.vault.SpeakerId;
import org.huying.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reckons the topics of streets in which something changed, beside everything else and in one process at a time. Texts of
 * several streets are compared at once, but a topic is of one street. A topic that goes on keeps its address: it is the one
 * with which it shares most.
 */
@Component
class TopicJob {

    private static final Logger LOG = LoggerFactory.getLogger(TopicJob.class);
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int AT_A_TIME = 500;

    /** So many texts are compared at once; more would need more memory than a small machine has. */
    private static final int MOST_TEXTS = 20_000;

    /** It rests so many times as long as it worked. */
    private static final long REST = 20;

    private final TopicStore store;
    private final AlikeStore alike;
    private final Opinions opinions;
    private final Places places;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicLong notBefore = new AtomicLong(System.nanoTime());

    TopicJob(TopicStore store, AlikeStore alike, Opinions opinions, Places places, Vault vault,
            TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.alike = alike;
        this.opinions = opinions;
        this.places = places;
        this.vault = vault;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes no more than a small part of the time. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1M")
    void reckonAtTimes() {
        if (System.nanoTime() >= notBefore.get()) {
            long begin = System.nanoTime();
            try {
                reckon();
            } finally {
                long end = System.nanoTime();
                notBefore.set(end + REST * (end - begin));
            }
        }
    }

    /** Reckons what is due. */
    void reckon() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        List<String> streets = places.regions("", Region.Level.STREET).stream()
                .map(region -> region.code().substring(0, 9)).toList();
        Set<String> due = streets.stream().filter(street -> store.isDue(street, today)).collect(Collectors.toSet());
        if (!due.isEmpty()) {
            long begin = System.nanoTime();
            var done = new Done(0, 0);
            for (List<String> together : together(streets, store.counts())) {
                if (together.stream().anyMatch(due::contains)) {
                    done = done.plus(java.util.Objects.requireNonNull(transaction
                            .execute(_ -> store.alone() ? reckon(together, today) : new Done(0, 0))));
                }
            }
            LOG.info("Topics: {} from {} texts in {} ms", done.topics(), done.texts(),
                    (System.nanoTime() - begin) / 1_000_000);
        }
    }

    /** How many topics were made of how many texts. */
    private record Done(int topics, int texts) {
        Done plus(Done other) {
            return new Done(topics + other.topics, texts + other.texts);
        }
    }

    /** Which streets are compared at once: what is a name and what is rare shows among many texts, not among few. */
    private static List<List<String>> together(List<String> streets, Map<String, Integer> counts) {
        var all = new ArrayList<List<String>>();
        int texts = 0;
        for (String street : streets) {
            int more = counts.getOrDefault(street, 0);
            if (all.isEmpty() || texts + more > MOST_TEXTS) {
                all.add(new ArrayList<>());
                texts = 0;
            }
            all.getLast().add(street);
            texts += more;
        }
        return all;
    }

    private Done reckon(List<String> streets, LocalDate today) {
        Instant now = clock.instant();
        String mark = alike.horizon();
        var weights = new HashMap<String, TopicWeight>();
        var lines = new ArrayList<Line>();
        var along = new HashMap<String, List<String>>();
        for (String street : streets) {
            TopicWeight weight = store.weight(street, today);
            weights.put(street, weight);
            lines.addAll(alike.alive(street, now.minus(Duration.ofDays(weight.windowDays()))));
            along.putAll(store.along(street));
        }
        Map<String, Opinion> said = said(lines.stream().filter(line -> line.state() == State.WAITING)
                .map(line -> line.id().value()).toList());
        List<Text> texts = lines.stream().map(line -> AlikeIndex.text(line, said.get(line.id().value()))).toList();
        var topics = new HashMap<String, Map<Topic, List<String>>>();
        streets.forEach(street -> topics.put(street, new LinkedHashMap<>()));
        var before = streets.stream().collect(Collectors.toMap(Function.identity(), store::members));
        for (Group group : Grouper.group(texts)) {
            var byStreet = group.members().stream()
                    .collect(Collectors.groupingBy(member -> lines.get(member).region().substring(0, 9)));
            byStreet.forEach((street, some) -> {
                List<Line> members = Kindred.of(some, group.middle(), texts).stream().map(lines::get).toList();
                Set<String> people = people(members, along);
                TopicWeight weight = java.util.Objects.requireNonNull(weights.get(street));
                if (people.size() >= weight.fewest()) {
                    topic(street, group, members, people, weight, now,
                            before.getOrDefault(street, Map.of()), topics.getOrDefault(street, new LinkedHashMap<>()));
                }
            });
        }
        topics.forEach((street, its) -> store.replace(street, its, mark, today));
        return new Done(topics.values().stream().mapToInt(Map::size).sum(), texts.size());
    }

    private void topic(String street, Group group, List<Line> members, Set<String> people, TopicWeight weight,
            Instant now, Map<UUID, List<String>> before, Map<Topic, List<String>> topics) {
        List<Opinion> living = said(List.copyOf(people)).values().stream()
                .filter(opinion -> !(opinion.stage() instanceof Stage.Withdrawn)).toList();
        if (living.size() >= weight.fewest()) {
            List<String> ids = members.stream().map(line -> line.id().value()).toList();
            topics.put(
                    new TopicMaker(street, group, members, living, households(living), now)
                            .make(kept(ids, before, topics), weight),
                    ids);
        }
    }

    private Map<SpeakerId, Integer> households(List<Opinion> living) {
        var regions = new HashMap<SpeakerId, String>();
        living.forEach(opinion -> {
            SpeakerId speaker = opinion.speaker();
            if (speaker != null) {
                regions.put(speaker, opinion.region());
            }
        });
        return regions.isEmpty() ? Map.of() : vault.households(regions);
    }

    /** Everybody who speaks of it: the members, and whoever goes along with them. */
    private static Set<String> people(List<Line> members, Map<String, List<String>> along) {
        var people = new LinkedHashSet<String>();
        var next = new ArrayList<>(members.stream().map(line -> line.id().value()).toList());
        while (!next.isEmpty()) {
            String one = next.removeLast();
            if (people.add(one)) {
                next.addAll(along.getOrDefault(one, List.of()));
            }
        }
        return people;
    }

    private Map<String, Opinion> said(List<String> ids) {
        var said = new HashMap<String, Opinion>();
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            said.putAll(opinions.several(ids.subList(from, Math.min(ids.size(), from + AT_A_TIME)).stream()
                    .map(OpinionId::new).toList()).stream()
                    .collect(Collectors.toMap(opinion -> opinion.id().value(), Function.identity())));
        }
        return said;
    }

    /** The address of the topic it shares most with, where that is at least half of either; a new one otherwise. */
    private static UUID kept(List<String> members, Map<UUID, List<String>> before, Map<Topic, List<String>> taken) {
        Set<UUID> used = taken.keySet().stream().map(Topic::id).collect(Collectors.toSet());
        UUID best = null;
        int most = 0;
        for (var old : before.entrySet()) {
            var shared = new HashSet<>(old.getValue());
            shared.retainAll(members);
            if (!used.contains(old.getKey()) && shared.size() > most
                    && shared.size() * 2 >= Math.min(old.getValue().size(), members.size())) {
                best = old.getKey();
                most = shared.size();
            }
        }
        return best == null ? UUID.randomUUID() : best;
    }
}
