package org.huying.claims;

/** What a tag says: what somebody can do, or what something is about. */
public enum TagKind {
    SKILL, SUBJECT
}
