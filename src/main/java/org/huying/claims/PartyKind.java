package org.huying.claims;

/** What somebody with an interest in a project is to it. */
public enum PartyKind {
    DEVELOPER, CONTRACTOR, PROPERTY, OWNERS, OTHER
}
