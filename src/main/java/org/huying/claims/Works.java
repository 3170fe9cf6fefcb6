package org.huying.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huying.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a team works with: money, plan and tender. It stays with the project whoever carries on.
 *
 * @param budget in yuan
 */
public record Works(long budget, long spent, List<Part> plan, Tender tender) {

    /** The most parts of one plan. */
    public static final int MOST = 12;

    static final Works NONE = new Works(0, 0, List.of(), new Tender.None());

    /** A part of the plan; the day it was reached, or none. */
    public record Part(Leg leg, @Nullable LocalDate reachedOn) {

        public boolean isLateOn(LocalDate today) {
            return reachedOn == null && leg.by().isBefore(today);
        }
    }

    Works budgeted(long amount) {
        return new Works(amount, spent, plan, tender);
    }

    Works raised(long amount) {
        return new Works(budget + amount, spent, plan, tender);
    }

    /** Nothing is spent that is not there. */
    Works spend(long amount) {
        if (spent + amount > budget) {
            throw new Refused("claims.over-budget", budget - spent, amount);
        }
        return new Works(budget, spent + amount, plan, tender);
    }

    /** What was reached stays. */
    Works planned(List<Leg> legs) {
        List<Part> all = Stream.concat(plan.stream().filter(part -> part.reachedOn() != null),
                legs.stream().map(leg -> new Part(leg, null))).toList();
        if (all.isEmpty() || all.size() > MOST) {
            throw new Refused("claims.plan-size", MOST);
        }
        return new Works(budget, spent, all, tender);
    }

    Works reached(int place, LocalDate on) {
        if (place < 1 || place > plan.size() || plan.get(place - 1).reachedOn() != null) {
            throw new Refused("claims.part-gone");
        }
        var parts = new ArrayList<>(plan);
        parts.set(place - 1, new Part(plan.get(place - 1).leg(), on));
        return new Works(budget, spent, List.copyOf(parts), tender);
    }

    Works with(Tender next) {
        return new Works(budget, spent, plan, next);
    }

    public boolean isPlanned() {
        return !plan.isEmpty();
    }
}
