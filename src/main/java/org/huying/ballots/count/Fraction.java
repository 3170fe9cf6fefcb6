package org.huying.ballots.count;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** A number as it is, not as a computer rounds it. The lower part is positive and has no divisor with the upper. */
public record Fraction(BigInteger upper, BigInteger lower) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0);

    private static final int DIGITS = 100;

    public Fraction {
        if (lower.signum() == 0) {
            throw new ArithmeticException("divided by nothing");
        }
        BigInteger common = upper.gcd(lower);
        if (lower.signum() < 0) {
            common = common.negate();
        }
        if (!common.equals(BigInteger.ONE)) {
            upper = upper.divide(common);
            lower = lower.divide(common);
        }
    }

    public static Fraction of(long upper, long lower) {
        return new Fraction(BigInteger.valueOf(upper), BigInteger.valueOf(lower));
    }

    public static Fraction of(long whole) {
        return of(whole, 1);
    }

    /**
     * A number as people write it, with decimals or an exponent.
     *
     * @throws NumberFormatException also where writing it out would take more than {@value #DIGITS} digits
     */
    public static Fraction of(String written) {
        var number = new BigDecimal(written.strip());
        if (Math.abs((long) number.scale()) > DIGITS || number.precision() > DIGITS) {
            throw new NumberFormatException(written);
        }
        return new Fraction(number.unscaledValue().multiply(BigInteger.TEN.pow(Math.max(0, -number.scale()))),
                BigInteger.TEN.pow(Math.max(0, number.scale())));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(upper.multiply(other.lower).add(other.upper.multiply(lower)), lower.multiply(other.lower));
    }

    public Fraction minus(Fraction other) {
        return new Fraction(upper.multiply(other.lower).subtract(other.upper.multiply(lower)),
                lower.multiply(other.lower));
    }

    public Fraction times(Fraction other) {
        return new Fraction(upper.multiply(other.upper), lower.multiply(other.lower));
    }

    public Fraction times(long factor) {
        return times(of(factor));
    }

    public Fraction over(Fraction other) {
        return new Fraction(upper.multiply(other.lower), lower.multiply(other.upper));
    }

    public Fraction over(long divisor) {
        return over(of(divisor));
    }

    public Fraction smaller(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public int sign() {
        return upper.signum();
    }

    /** The largest whole number that is not larger. */
    public BigInteger floor() {
        BigInteger[] parts = upper.divideAndRemainder(lower);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The smallest whole number that is not smaller. */
    public BigInteger ceiling() {
        return new Fraction(upper.negate(), lower).floor().negate();
    }

    /** For reading, never for deciding. */
    public BigDecimal rounded(int digits) {
        return new BigDecimal(upper).divide(new BigDecimal(lower), new MathContext(digits));
    }

    @Override
    public int compareTo(Fraction other) {
        return upper.multiply(other.lower).compareTo(other.upper.multiply(lower));
    }

    @Override
    public String toString() {
        return lower.equals(BigInteger.ONE) ? upper.toString() : upper + "/" + lower;
    }
}
