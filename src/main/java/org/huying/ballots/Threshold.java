package org.huying.ballots;

import java.math.BigInteger;

/**
 * A share that must be reached, exactly: more than half (过半数) is strict, two thirds and more (三分之二以上) includes the
 * number itself (Civil Code Art. 1259). Never a percentage, since 66.67 % is not two thirds.
 *
 * @param strict whether the share itself is not enough
 */
public record Threshold(long numerator, long denominator, boolean strict, Base base) {

    public Threshold {
        if (denominator <= 0 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(numerator + "/" + denominator);
        }
    }

    public static Threshold moreThanHalf(Base base) {
        return new Threshold(1, 2, true, base);
    }

    public static Threshold atLeast(long numerator, long denominator, Base base) {
        return new Threshold(numerator, denominator, false, base);
    }

    /** Of nothing, nothing is reached. */
    public boolean reached(long part, long whole) {
        if (whole <= 0) {
            return false;
        }
        int difference = BigInteger.valueOf(part).multiply(BigInteger.valueOf(denominator))
                .compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(numerator)));
        return strict ? difference > 0 : difference >= 0;
    }

    /** The least number that reaches it. */
    public long needed(long whole) {
        BigInteger product = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(numerator));
        BigInteger[] parts = product.divideAndRemainder(BigInteger.valueOf(denominator));
        boolean more = strict || parts[1].signum() > 0;
        return parts[0].longValueExact() + (more ? 1 : 0);
    }
}
