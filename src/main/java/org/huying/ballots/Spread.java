package org.huying.ballots;

/**
 * How shares differ from item to item: each item has a share of its own, drawn from a beta distribution with the mean and
 * the spread of those seen, so that the number out of n has a beta-binomial distribution, whose tail is summed exactly.
 * The binomial alone would call every good item unusual. The spread is taken a good deal wider than it was seen, since it
 * is seen on few items.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1948.tb00014.x">Skellam (1948), the beta-binomial distribution</a>
 * @see <a href="https://doi.org/10.1080/01621459.1973.10481332">Kleinman (1973), its estimates by moments</a>
 */
record Spread(double a, double b) {

    /** Shares of equal items still differ a little. */
    private static final double LEAST = 0.01;
    private static final double MOST = 0.95;

    static Spread of(long[] parts, long[] wholes) {
        double mean = 0.5;
        double all = 1;
        for (int i = 0; i < parts.length; i++) {
            mean += parts[i];
            all += wholes[i];
        }
        mean /= all;
        double variance = 0;
        double within = 0;
        for (int i = 0; i < parts.length; i++) {
            double share = wholes[i] == 0 ? mean : (double) parts[i] / wholes[i];
            variance += (share - mean) * (share - mean);
            within += 1 / (double) Math.max(1, wholes[i]);
        }
        int others = parts.length;
        variance /= others - 1;
        within /= others;
        double between = variance / (mean * (1 - mean));
        double seen = Math.max(0, (between - within) / (1 - within));
        // with so few items the true variance may be (m-1) / (chi-square quantile) times as large; 2/m covers most of that
        double spread = Math.clamp(seen * (1 + 4.0 / others) + LEAST, LEAST, MOST);
        double size = 1 / spread - 1;
        return new Spread(mean * size, (1 - mean) * size);
    }

    /** How likely k or more of n are. */
    double atLeast(long k, long n) {
        double sum = 0;
        for (long i = Math.max(0, k); i <= n; i++) {
            sum += Math.exp(logChoose(n, i) + logBeta(i + a, n - i + b) - logBeta(a, b));
        }
        return Math.min(1, sum);
    }

    private static double logChoose(long n, long k) {
        return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
    }

    private static double logBeta(double x, double y) {
        return logGamma(x) + logGamma(y) - logGamma(x + y);
    }

    /** Stirling's series, shifted up to where it holds to twelve digits. */
    private static double logGamma(double x) {
        double shift = 0;
        double y = x;
        while (y < 15) {
            shift += Math.log(y);
            y++;
        }
        double square = 1 / (y * y);
        return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI)
                + (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square / 1680.0))) / y - shift;
    }
}
