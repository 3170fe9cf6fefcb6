package org.huying.claims;

/** Somebody with an interest in a project; a deputy bound to them does not claim it. */
public record Party(String name, PartyKind kind) {
}
