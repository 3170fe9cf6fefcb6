package org.huying.opinions;

/** A category of opinions; the code of a deeper level begins with its parent's. */
public record Category(String code, String name) {

    /** 1 for the top level; every level has two digits. */
    public int level() {
        return code.length() / 2;
    }
}
