package org.huying.ballots.web;

import static org.huying.web.Text.t;

import java.util.ArrayList;
import java.util.List;
import org.huying.ballots.Base;
import org.huying.ballots.Gate;
import org.huying.ballots.Owners;
import org.huying.ballots.Threshold;

/** Shares in words, with what they are shares of. */
final class Shares {

    private Shares() {
    }

    static String of(String share, Base base) {
        return t(isAtLeast(share) ? "ballots.share-of-at-least" : "ballots.share-of-more", t(base), written(share));
    }

    static String alone(String share) {
        return t(isAtLeast(share) ? "ballots.share-at-least" : "ballots.share-more-than", written(share));
    }

    static String quorum(String share, Base of) {
        return t("ballots.quorum-is", t(of), of(share, Base.DUE));
    }

    private static boolean isAtLeast(String share) {
        return share.startsWith(">=");
    }

    private static String written(String share) {
        return share.replaceAll("[>= ]", "");
    }

    /** One of the four shares by which owners decide. */
    record Row(String what, String part, String whole, String needs, boolean reached) {
    }

    static List<Row> owners(Owners.Outcome outcome) {
        var rows = new ArrayList<Row>();
        for (Gate gate : List.of(outcome.takingPart(), outcome.agreeing())) {
            boolean agree = gate == outcome.agreeing();
            Gate.Check area = gate.checks().getFirst();
            Gate.Check heads = gate.checks().getLast();
            rows.add(new Row(t(agree ? "ballots.agree-area" : "ballots.part-area"), Areas.of(area.part()),
                    Areas.of(area.whole()), alone(area), area.reached()));
            rows.add(new Row(t(agree ? "ballots.agree-heads" : "ballots.part-heads"), "" + heads.part(),
                    "" + heads.whole(), alone(heads), heads.reached()));
        }
        return rows;
    }

    /** The least number that reaches a threshold, and why. */
    static String needed(Gate.Check check) {
        Threshold threshold = check.threshold();
        return t("ballots.votes-needed", threshold.needed(check.whole()),
                of(share(threshold), threshold.base()), check.whole());
    }

    private static String share(Threshold threshold) {
        return (threshold.strict() ? "> " : ">= ") + threshold.numerator() + "/" + threshold.denominator();
    }

    private static String alone(Gate.Check check) {
        return alone(share(check.threshold()));
    }

    /** How one threshold stood: the part, the whole, and the least that was needed. */
    static String of(Gate.Check check) {
        Threshold threshold = check.threshold();
        return t(check.reached() ? "ballots.reached" : "ballots.not-reached", t(threshold.base()), check.whole(),
                alone(check), threshold.needed(check.whole()), check.part());
    }
}
