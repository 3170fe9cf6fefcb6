package org.huying.ballots.held;

/** The ready sets a poll is set up from. */
public enum Preset {
    /** The council chooses livelihood projects under a budget (票选推荐). */
    PROJECTS,
    /** Officials or services are graded (满意度测评). */
    SATISFACTION,
    /** Voters' representatives grade how matters were handled (评单会). */
    RATING_SESSION,
    /** More names than places (差额选举). */
    CHOICE,
    /** An owners' meeting, by area and by head (Civil Code Art. 278). */
    OWNERS,
    /** Yes, no, abstain; mostly by hand (表决). */
    MOTION,
    /** So many points to give away (打分). */
    POINTS,
    /** The best first (排序). */
    RANKING;

    /** Whether each item has an answer out of a few. */
    public boolean answers() {
        return grades() || this == OWNERS || this == MOTION;
    }

    public boolean grades() {
        return this == SATISFACTION || this == RATING_SESSION;
    }
}
