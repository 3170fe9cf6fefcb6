package org.huying.ballots;

import java.util.List;

/** Thresholds that must all be reached, and how each stood. */
public record Gate(List<Check> checks) {

    /** One threshold with the numbers it was asked of. */
    public record Check(Threshold threshold, long part, long whole) {

        public boolean reached() {
            return threshold.reached(part, whole);
        }
    }

    public static Gate of(List<Threshold> thresholds, Turnout turnout, long part, long yes, long no) {
        return new Gate(thresholds.stream()
                .map(threshold -> new Check(threshold, part, turnout.of(threshold.base(), yes, no))).toList());
    }

    public boolean open() {
        return checks.stream().allMatch(Check::reached);
    }
}
