package org.huying.ballots.count;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The exact prices paid so far, with one denominator for all. What a voter has left is the share less the prices of what
 * was bought with it, so sums of what people have left are whole multiples of these few numbers; no voter needs an exact
 * number of their own.
 */
final class Purchases {

    private BigInteger share;
    private BigInteger denominator;
    private BigInteger[] prices = new BigInteger[16];
    private int count;

    Purchases(BigInteger share, BigInteger denominator) {
        this.share = share;
        this.denominator = denominator;
    }

    int count() {
        return count;
    }

    BigInteger denominator() {
        return denominator;
    }

    /** So many shares less so many times each price, times the denominator. */
    BigInteger left(long shares, long[] times) {
        BigInteger sum = share.multiply(BigInteger.valueOf(shares));
        for (int i = 0; i < count; i++) {
            if (times[i] != 0) {
                sum = sum.subtract(prices[i].multiply(BigInteger.valueOf(times[i])));
            }
        }
        return sum;
    }

    /** Notes a price, {@code upper / (denominator · payers)}. */
    void add(BigInteger upper, long payers) {
        BigInteger by = BigInteger.valueOf(payers);
        BigInteger common = upper.gcd(by);
        BigInteger factor = by.divide(common);
        if (!factor.equals(BigInteger.ONE)) {
            share = share.multiply(factor);
            denominator = denominator.multiply(factor);
            for (int i = 0; i < count; i++) {
                prices[i] = prices[i].multiply(factor);
            }
        }
        if (count == prices.length) {
            prices = Arrays.copyOf(prices, 2 * count);
        }
        prices[count++] = upper.divide(common);
    }
}
