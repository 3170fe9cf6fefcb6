package org.huying.opinions.sameness;

/**
 * By what topics are ranked in a place, as a setting with version and basis.
 *
 * @param voices for how many people speak of it
 * @param growth for how many more lately than just before
 * @param spread for over how many households they are spread
 * @param days for how long it has been open
 * @param fewest people that make a topic
 * @param recentDays what counts as lately
 * @param windowDays how far back opinions count at all
 */
public record TopicWeight(double voices, double growth, double spread, double days, int fewest, int recentDays,
        int windowDays, String version, String basis) {

    /** The published formula. */
    public double score(int people, int recent, int before, int households, long daysOpen) {
        return voices * Math.log1p(people) + growth * recent / (1.0 + before) + spread * Math.log1p(households)
                + days * Math.log1p(daysOpen);
    }
}
