package org.huying.ballots.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads amounts and points, and finds the unit in which all of them are whole. */
final class Amounts {

    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal MOST = new BigDecimal("1e16");
    private static final int POINT_DECIMALS = 4;

    private int decimals;
    private int pointDecimals;
    private BigDecimal largest = BigDecimal.ZERO;

    int decimals() {
        return decimals;
    }

    BigDecimal cost(String text, String project, int line) throws Malformed {
        return take(number(text), text, line, "项目 " + project + " 的费用", "The cost of project " + project);
    }

    BigDecimal budget(@Nullable String text, int line) throws Malformed {
        if (text == null) {
            throw new Malformed(0, "META 中缺少 budget。", "META lacks the budget.");
        }
        return take(number(text), text, line, "预算", "The budget");
    }

    private BigDecimal take(@Nullable BigDecimal amount, String text, int line, String chinese, String english)
            throws Malformed {
        if (amount != null && text.strip().matches("\\d{1,3},\\d{3}")) {
            throw new Malformed(line, chinese + "“" + text + "”中的逗号可以是千位分隔，也可以是小数点，请改写。",
                    english + " can be read in two ways, thousands or decimals: “" + text + "”.");
        }
        if (amount == null || amount.signum() < 0) {
            throw new Malformed(line, chinese + "不是不小于零的数：“" + text + "”。",
                    english + " is no number from zero on: “" + text + "”.");
        }
        largest = largest.max(amount);
        if (amount.scale() > MOST_DECIMALS || largest.compareTo(MOST) > 0
                || largest.movePointRight(Math.max(decimals, amount.scale())).compareTo(MOST) > 0) {
            throw new Malformed(line, chinese + "太大或小数位太多：" + text + "。",
                    english + " is too large or has too many decimals: " + text + ".");
        }
        decimals = Math.max(decimals, amount.scale());
        return amount;
    }

    /** In tens of thousandths, until {@link #pointsInUnits}. */
    long points(String text, int line) throws Malformed {
        BigDecimal points = number(text);
        if (points == null || points.scale() > POINT_DECIMALS
                || points.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            throw new Malformed(line, "分数不是数，或太大：“" + text + "”。",
                    "Points are no number, or too large: “" + text + "”.");
        }
        pointDecimals = Math.max(pointDecimals, points.scale());
        return points.movePointRight(POINT_DECIMALS).longValueExact();
    }

    /** Points as {@link #points} has read them. */
    static BigDecimal written(long points) {
        return BigDecimal.valueOf(points, POINT_DECIMALS);
    }

    long pointUnit() {
        return Math.powExact(10L, pointDecimals);
    }

    List<Ballot> pointsInUnits(List<Ballot> ballots) {
        long divisor = Math.powExact(10L, POINT_DECIMALS - pointDecimals);
        var whole = new ArrayList<Ballot>(ballots.size());
        for (Ballot ballot : ballots) {
            long[] points = ballot.points();
            if (points != null) {
                for (int i = 0; i < points.length; i++) {
                    points[i] /= divisor;
                }
            }
            whole.add(ballot);
        }
        return whole;
    }

    long inUnits(String text) {
        BigDecimal amount = number(text);
        if (amount == null) {
            throw new IllegalStateException();
        }
        return amount.movePointRight(decimals).longValueExact();
    }

    static @Nullable BigDecimal number(String text) {
        String plain = text.strip().replace("\u00A0", "").replace(" ", "");
        if (plain.indexOf(',') == plain.lastIndexOf(',') && plain.indexOf('.') < 0) {
            plain = plain.replace(',', '.');
        }
        try {
            BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
            return number.scale() < 0 && number.scale() > -20 ? number.setScale(0) : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
