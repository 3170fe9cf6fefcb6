package org.huying.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What is unusual about the grades of one item beside those of the others in the same session: a pattern of favour, or
 * chance, or very good work. It is a reason to look and no proof. It is worked out from the sums that are published and
 * only where these are, so it tells nothing of a person.
 *
 * @param item empty where it is about the whole session
 * @param oneIn in about one of so many items such numbers come by chance, if the item is one like the others; 0 where
 *        nothing was reckoned
 */
public record Unusual(String item, Kind kind, long oneIn) {

    /** What is out of the way. */
    public enum Kind {
        /** Far more of the best grade than the spread of the others makes likely. */
        ALL_BEST,
        /** Far fewer gave a grade, and those were nearly all satisfied. */
        FEW_GRADED,
        /** Nearly everybody is satisfied with everything, so that the session tells good from bad nowhere. */
        ALL_ALIKE
    }

    /** Beside fewer others their spread cannot be told. */
    static final int LEAST_OTHERS = 4;

    /** Of honest sessions about one in so many is to have anything flagged; divided among the questions asked. */
    private static final double SESSIONS = 20;

    /** Where nearly all are satisfied with everything a session tells nothing apart. */
    private static final int NEARLY_ALL = 95;
    private static final int ALIKE = 3;

    private static final long MOST_TOLD = 1_000_000;

    /** What is unusual in a session, item by item. */
    static List<Unusual> in(List<Result.Rating> items, long valid) {
        List<Result.Rating> told = items.stream().filter(rating -> !rating.belowFloor()).toList();
        var found = new ArrayList<Unusual>();
        if (told.size() >= ALIKE
                && told.stream().allMatch(rating -> 100 * rating.good() >= NEARLY_ALL * rating.graded())) {
            found.add(new Unusual("", Kind.ALL_ALIKE, 0));
        }
        for (Result.Rating rating : told) {
            double best = chance(told, rating, Unusual::best, Result.Rating::graded, true);
            double few = chance(told, rating, Result.Rating::graded, _ -> valid, false);
            double most = 1 / (SESSIONS * 2 * told.size());
            if (best < most) {
                found.add(new Unusual(rating.item(), Kind.ALL_BEST, oneIn(best)));
            } else if (few < most && 10 * rating.good() >= 9 * rating.graded()) {
                found.add(new Unusual(rating.item(), Kind.FEW_GRADED, oneIn(few)));
            }
        }
        return List.copyOf(found);
    }

    private static long best(Result.Rating rating) {
        return rating.counts().values().iterator().next();
    }

    private static double chance(List<Result.Rating> told, Result.Rating one, ToLongFunction<Result.Rating> part,
            ToLongFunction<Result.Rating> whole, boolean high) {
        List<Result.Rating> others = told.stream().filter(other -> !other.equals(one)).toList();
        if (others.size() < LEAST_OTHERS) {
            return 1;
        }
        var spread = Spread.of(others.stream().mapToLong(part).toArray(), others.stream().mapToLong(whole).toArray());
        long n = whole.applyAsLong(one);
        long k = part.applyAsLong(one);
        return high ? spread.atLeast(k, n) : spread.atLeast(0, n) - spread.atLeast(k + 1, n);
    }

    /** Two digits are enough. */
    private static long oneIn(double chance) {
        long whole = (long) Math.min(MOST_TOLD, 1 / Math.max(chance, 1e-9));
        long digits = 1;
        while (whole / digits >= 100) {
            digits *= 10;
        }
        return whole / digits * digits;
    }
}
