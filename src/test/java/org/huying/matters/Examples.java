package org.huying.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huying.calendar.Deadline;
import org.huying.calendar.Limit;
import org.huying.calendar.Unit;
import org.huying.ledger.History;
import org.huying.ledger.Recorded;
import org.huying.ledger.Words;

/** A matter made by taking steps, each on a day of its own; nothing here reaches a database. */
final class Examples {

    static final LocalDate START = LocalDate.of(2026, 3, 2);
    static final Words WORDS = Words.of("说明");
    static final Step.Opened OPENED = new Step.Opened("GS-XH-02", "", Tier.COMMUNITY, Words.of("路灯"), Words.of("路灯不亮"),
            List.of(), at(START), within(60, START), within(5, START));

    static final Step.Opened HANDED_DOWN = new Step.Opened("", "", Tier.STREET, Words.of("充电桩"), Words.of("排查充电桩"),
            List.of(), at(START), within(60, START), within(5, START), "5f8e4f0a-0000-4000-8000-000000000001");

    private Examples() {
    }

    /** The matter after these steps, taken one a day from the day after it was opened. */
    static Matter after(Step... steps) {
        return after(OPENED, steps);
    }

    /** The same of a matter that the district handed down. */
    static Matter handedDown(Step... steps) {
        return after(HANDED_DOWN, steps);
    }

    private static Matter after(Step.Opened opened, Step... steps) {
        var recorded = new ArrayList<Recorded<Step>>();
        recorded.add(recorded(1, START, opened));
        for (Step step : steps) {
            recorded.add(recorded(recorded.size() + 1, START.plusDays(recorded.size()), step));
        }
        return Matter.of(MatterId.of("330105003-26-000001"), "330105003003",
                new History<>("matter/330105003-26-000001", List.copyOf(recorded)));
    }

    static Matter next(Matter matter, LocalDate on, Step step) {
        return matter.with(recorded(matter.seen() + 1, on, step));
    }

    static Recorded<Step> recorded(int seq, LocalDate on, Step step) {
        return new Recorded<>(seq, at(on), "DISTRICT_COMMITTEE/330105/account", "hash", step);
    }

    static Step.Assigned assigned() {
        return new Step.Assigned("GS-DCG", List.of("GS-DYL"), WORDS, within(5, START), within(30, START));
    }

    static Step.Returned returned() {
        return new Step.Returned(WORDS, within(10, START));
    }

    static Step.Ruled ruled() {
        return new Step.Ruled("GS-DCG", WORDS, within(40, START));
    }

    static Step.Routed routed(Tier tier) {
        return new Step.Routed(tier, WORDS, within(20, START));
    }

    static Step.Replied solved() {
        return new Step.Replied(Outcome.SOLVED, WORDS, null, within(60, START), List.of());
    }

    static Step.Replied promised(LocalDate on) {
        return new Step.Replied(Outcome.PLANNED, WORDS, on, within(60, START), List.of());
    }

    /** Milestones on these days after the start. */
    static Step.Planned planned(int... days) {
        return new Step.Planned(Arrays.stream(days).mapToObj(day -> new Milestone(WORDS, START.plusDays(day)))
                .toList(), WORDS);
    }

    static Step.Reached reached(int milestone) {
        return new Step.Reached(milestone, WORDS, List.of());
    }

    static Step.Questioned questioned() {
        return new Step.Questioned(WORDS, WORDS, WORDS);
    }

    static Step.Rated rated(Grade result) {
        return new Step.Rated(Words.of("SATISFIED"), Words.of(result.name()), WORDS);
    }

    static Step.MadeKey madeKey() {
        return new Step.MadeKey("环境保护", WORDS, WORDS, WORDS, "");
    }

    static Step.Reopened reopened(Cause cause) {
        return new Step.Reopened(cause, WORDS, within(50, START));
    }

    static Deadline within(int days, LocalDate start) {
        return new Deadline(start, new Limit("REPLY", "", days, Unit.DAYS, "1", "规则"), start.plusDays(days), List.of(),
                false, "2026-1");
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(Fold.ZONE).toInstant();
    }
}
