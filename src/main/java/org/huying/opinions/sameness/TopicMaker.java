package org.huying.opinions.sameness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huying.likeness.Group;
import org.huying.opinions.Opinion;
import org.huying.opinions.sameness.AlikeStore.Line;
import org.huying.opinions.sameness.AlikeStore.State;
import org.huying.vault.SpeakerId;

/**
 * Makes a topic of a group: what it is called, who speaks of it, since when, from where.
 *
 * @param members its texts, the middle one first
 * @param living everybody who speaks of it and has not taken that back
 * @param households which of them are of one household, as far as they left anything that tells
 */
record TopicMaker(String street, Group group, List<Line> members, List<Opinion> living,
        Map<SpeakerId, Integer> households, Instant now) {

    private static final int NAME = 40;
    private static final int MANY_CHARACTERS = 200;
    private static final double NEARLY_ALL = 0.75;

    Topic make(UUID id, TopicWeight weight) {
        List<Instant> times = living.stream().map(Opinion::filedAt).sorted().toList();
        int recent = between(0, weight.recentDays());
        int earlier = between(weight.recentDays(), 2 * weight.recentDays());
        int spread = Math.toIntExact(living.stream().map(this::household).distinct().count());
        List<Integer> weeks = IntStream.range(0, Topic.WEEKS)
                .mapToObj(week -> between((Topic.WEEKS - 1 - week) * 7, (Topic.WEEKS - week) * 7)).toList();
        int waiting = Math.toIntExact(living.stream().filter(Opinion::isUndecided).count());
        return new Topic(id, street, region(), name(),
                !title().isEmpty(), places(), times.getFirst(), times.getLast(), living.size(), waiting, spread, recent,
                earlier, days(), weeks, weight.score(living.size(), recent, earlier, spread, days()),
                weight.version(), LocalDate.ofInstant(now, TopicJob.ZONE));
    }

    /** The community that nearly all of those mean who named one of this street; the street where they do not agree. */
    private String region() {
        Map<String, Long> named = living.stream().map(Opinion::region)
                .filter(region -> region.startsWith(street) && !region.equals(street + "000"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        double nearlyAll = NEARLY_ALL * named.values().stream().mapToLong(Long::longValue).sum();
        return named.entrySet().stream().filter(one -> one.getValue() >= nearlyAll).map(Map.Entry::getKey).findFirst()
                .orElse(street + "000");
    }

    /** A public title that may name it: that of the middle, else the earliest; empty where nothing is public. */
    private String title() {
        return members.getFirst().title().isEmpty()
                ? members.stream().filter(line -> !line.title().isEmpty()).min(Comparator.comparing(Line::filedAt))
                        .map(Line::title).orElse("")
                : members.getFirst().title();
    }

    /** What it is called; among those who screen it by its places and words, while it has no public title. */
    private String name() {
        String name = title().isEmpty() ? String.join(" ", group.places()) + " " + String.join(" ", group.words())
                : title();
        return cut(name, NAME);
    }

    /** Names of places, as far as something public says them. */
    private String places() {
        String open = members.stream().map(line -> line.title() + "\n" + line.body()).collect(Collectors.joining("\n"));
        return cut(group.places().stream().filter(open::contains).collect(Collectors.joining("、")), MANY_CHARACTERS);
    }

    /** For how long something of it has been open. */
    private int days() {
        return members.stream().filter(line -> line.state() != State.OVER).map(Line::filedAt)
                .min(Comparator.naturalOrder()).map(first -> (int) Duration.between(first, now).toDays()).orElse(0);
    }

    /** Their household; of whoever left nothing the place they speak from. */
    private String household(Opinion opinion) {
        Integer number = opinion.speaker() == null ? null : households.get(opinion.speaker());
        return number == null ? place(opinion) : "household " + number;
    }

    /** Where somebody speaks from: the place they told, else their pin to about a hundred metres, else the community. */
    private static String place(Opinion opinion) {
        String told = opinion.filed().place().toString().replaceAll("[\\s，,。]", "");
        var pointed = opinion.filed().pointed();
        return !told.isEmpty() ? told
                : pointed != null
                        ? Math.round(pointed.longitude() * 1000) + "," + Math.round(pointed.latitude() * 1000)
                        : opinion.region();
    }

    private int between(int from, int until) {
        Instant latest = now.minus(Duration.ofDays(from));
        Instant earliest = now.minus(Duration.ofDays(until));
        return Math.toIntExact(living.stream().map(Opinion::filedAt)
                .filter(at -> at.isAfter(earliest) && !at.isAfter(latest)).count());
    }

    private static String cut(String text, int most) {
        String whole = text.strip();
        return whole.substring(0, whole.offsetByCodePoints(0, Math.min(most, whole.codePointCount(0, whole.length()))));
    }
}
