package org.huying.claims;

/** What a household says to a work in its building. */
public enum Consent {
    AGREES, OBJECTS, AWAY
}
