package org.huying.ballots.held;

/** How secret a poll is, and how its ballots come in. */
public enum Level {
    /** Secret by list: from phones, and on paper at the help desk (voting level S). */
    SECRET,
    /** On paper in a hall with a secret writing place, as law asks for elections (level P). */
    PAPER,
    /** Hands are counted: everybody sees who voted what (level N). */
    HANDS,
    /** Names are called and each says yes, no or abstains; who said what is written down (记名表决). */
    NAMED;

    /** Whether everybody sees who voted what. */
    public boolean isPublic() {
        return this == HANDS || this == NAMED;
    }
}
