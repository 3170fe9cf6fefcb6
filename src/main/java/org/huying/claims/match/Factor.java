package org.huying.claims.match;

/**
 * What counts when a deputy and a project are matched, with the points it gives at most (or takes, for the last two).
 * Points are a setting of the place: a request may tell others, and may leave a factor out.
 */
public enum Factor {
    /** The share of the skills wanted that the deputy has. */
    SKILL(240),
    /** The deputy works in a trade the project asks for. */
    TRADE(60),
    /** Up to three subjects the deputy worked on before. */
    EXPERIENCE(60),
    /** The same estate; two thirds for the same community, one third for the same street. */
    NEAR(120),
    /** A wanted skill that the team would not have otherwise; each member counts for one thing they bring. */
    TOGETHER(90),
    /** A level of congress the team would not have otherwise, for a member who does not count for a skill. */
    LEVELS(30),
    /** What each member beyond those needed must be worth, and once more for each further one. */
    FURTHER(40),
    /** What a second project of the same deputy takes, and once more for each further one. */
    LOAD(80);

    private final int usual;

    Factor(int usual) {
        this.usual = usual;
    }

    public int usual() {
        return usual;
    }
}
