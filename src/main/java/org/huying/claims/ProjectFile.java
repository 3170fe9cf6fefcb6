package org.huying.claims;

/** A document as it is kept: what it is was found by looking into it, not by its name. */
public record ProjectFile(String name, FileKind kind, byte[] bytes) {

    /** The name under which it is given out. */
    public String fullName() {
        return name + "." + kind.ending();
    }
}
