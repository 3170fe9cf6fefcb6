package org.huying.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.ledger.Ledger;
import org.huying.ledger.Recorded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done in a period about the matters that residents of a street or of a station asked for, and what is ahead:
 * read from the facts, with the same few questions however many matters there are.
 */
@Service
@Transactional(readOnly = true)
public class Doings {

    private static final String SUBJECT = "matter/";

    private final Ledger ledger;
    private final MatterListStore store;

    Doings(Ledger ledger, MatterListStore store) {
        this.ledger = ledger;
        this.store = store;
    }

    /**
     * @param moved matters to which something happened in the period, as they stand now
     * @param routed matters with a milestone ahead, the next one first
     * @param promised matters with a promise that comes due soon, the next one first
     */
    public record Done(List<Matter> moved, List<Matter> routed, List<Matter> promised) {
    }

    /** A step of a matter, with the day it was taken on in the district's time. */
    public static LocalDate day(Recorded<Step> step) {
        return step.at().atZone(Fold.ZONE).toLocalDate();
    }

    /**
     * @param street nine digits
     * @param station empty for all of the street
     * @param promisedUntil how far ahead promises are told of
     */
    public Done in(String street, String station, LocalDate first, LocalDate last, LocalDate promisedUntil) {
        List<String> touched = ledger.subjects(SUBJECT, street, startOf(first), startOf(last.plusDays(1))).stream()
                .map(subject -> subject.substring(SUBJECT.length())).toList();
        Map<MatterId, String> moved = store.asked(touched, street, station);
        List<Listed> ahead = store.ahead(street, station, promisedUntil);
        var regions = ahead.stream().collect(Collectors.toMap(Listed::id, Listed::region));
        regions.putAll(moved);
        Map<MatterId, Matter> known = read(regions);
        List<Matter> open = ahead.stream().flatMap(line -> java.util.stream.Stream.ofNullable(known.get(line.id())))
                .toList();
        return new Done(moved.keySet().stream().flatMap(id -> java.util.stream.Stream.ofNullable(known.get(id)))
                .toList(), open.stream().filter(matter -> matter.milestoneBy() != null).toList(),
                open.stream().filter(matter -> matter.stage() instanceof Stage.Promised promised
                        && !promised.promisedOn().isAfter(promisedUntil)).toList());
    }

    private Map<MatterId, Matter> read(Map<MatterId, String> regions) {
        Set<String> subjects = regions.keySet().stream().map(MatterId::subject)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return ledger.histories(subjects, Step.class).stream().map(history -> {
            var id = new MatterId(history.subject().substring(SUBJECT.length()));
            return Matter.of(id, regions.getOrDefault(id, ""), history);
        }).collect(Collectors.toMap(Matter::id, Function.identity()));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Fold.ZONE).toInstant();
    }
}
