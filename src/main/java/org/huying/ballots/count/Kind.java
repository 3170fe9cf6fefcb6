package org.huying.ballots.count;

/** What voters were asked to do. */
public enum Kind {
    /** Name any projects, or one. */
    APPROVAL,
    /** Give points. */
    POINTS,
    /** Name projects, the best first. */
    RANKING
}
