package org.huying.claims;

/** What people decided about a pair before it is matched. */
public enum Wishing {
    PIN, FORBID, FREE
}
