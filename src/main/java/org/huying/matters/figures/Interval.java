package org.huying.matters.figures;

/**
 * A Wilson score interval in tenths of a percent: where a share lies with a confidence of 95 %. It says of three
 * satisfied people out of three that this may be as few as 44 %, so that a silent majority never reads as 100 %.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927), Probable Inference</a>
 */
public record Interval(int from, int to) {

    /** The two-sided quantile of the normal distribution for 95 %. */
    private static final double Z = 1.959964;

    /** As it is written: 56.6–100.0%. */
    public String text() {
        return from / 10 + "." + from % 10 + "–" + to / 10 + "." + to % 10 + "%";
    }

    static Interval of(int count, int base) {
        if (base == 0) {
            return new Interval(0, 1000);
        }
        double share = (double) count / base;
        double weight = Z * Z / base;
        double middle = (share + weight / 2) / (1 + weight);
        double half = Z / (1 + weight) * Math.sqrt(share * (1 - share) / base + weight / base / 4);
        return new Interval((int) Math.max(0, Math.round(1000 * (middle - half))),
                (int) Math.min(1000, Math.round(1000 * (middle + half))));
    }
}
