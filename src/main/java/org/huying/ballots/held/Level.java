package org.huying.ballots.held;

/** How secret a poll is, and how its ballots come in. */
public enum Level {
    /** Secret by list: from phones, and on paper at the help desk (voting level S). */
    SECRET,
    /** On paper in a hall with a secret writing place, as law asks for elections (level P). */
    PAPER,
    /** Hands are counted: everybody sees who voted what (level N). */
    HANDS
}
