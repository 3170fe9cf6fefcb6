package org.huying.ballots.web;

import static org.huying.web.Text.t;

import org.huying.ballots.Base;
import org.huying.ballots.Gate;
import org.huying.ballots.Threshold;

/** Shares in words, with what they are shares of. */
final class Shares {

    private Shares() {
    }

    static String of(String share, Base base) {
        return t("ballots.share-of", t(base), alone(share));
    }

    static String alone(String share) {
        return t(share.startsWith(">=") ? "ballots.share-at-least" : "ballots.share-more-than",
                share.replaceAll("[>= ]", ""));
    }

    static String quorum(String share, Base of) {
        return t("ballots.quorum-is", t(of), t(Base.DUE), alone(share));
    }

    /** How one threshold stood: the part, the whole, and the least that was needed. */
    static String of(Gate.Check check) {
        Threshold threshold = check.threshold();
        String share = (threshold.strict() ? "> " : ">= ") + threshold.numerator() + "/" + threshold.denominator();
        return t(check.reached() ? "ballots.reached" : "ballots.not-reached", t(threshold.base()), check.whole(),
                alone(share), threshold.needed(check.whole()), check.part());
    }
}
