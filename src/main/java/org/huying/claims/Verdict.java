package org.huying.claims;

/** What a resident says of a finished project. */
public enum Verdict {
    GOOD, FAIR, BAD
}
