package org.huying.matters.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Ratings told together: how residents rated a unit's answers between two days.
 *
 * @param couldRate how many answers could have been rated in that time
 */
public record RatingSum(UnitKind kind, String unit, LocalDate since, LocalDate until, int couldRate, Grades attitude,
        Grades result) {

    /** How many rated, of those who could. */
    public Figures.Rate response() {
        return new Figures.Rate(result.all(), couldRate);
    }

    /** All of them as one; none where there is none. */
    public static Optional<RatingSum> total(List<RatingSum> sums) {
        return sums.stream().reduce(RatingSum::plus);
    }

    private RatingSum plus(RatingSum other) {
        return new RatingSum(kind, unit, since.isBefore(other.since) ? since : other.since,
                until.isAfter(other.until) ? until : other.until, couldRate + other.couldRate,
                attitude.plus(other.attitude), result.plus(other.result));
    }
}
