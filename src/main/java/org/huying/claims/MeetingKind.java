package org.huying.claims;

/** How people met about a project. */
public enum MeetingKind {
    ON_SITE, TEA, STALL, ANSWERS
}
