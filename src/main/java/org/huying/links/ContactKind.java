package org.huying.links;

/** 人大代表, 居民议事会成员（议政代表）. */
public enum ContactKind {
    DEPUTY("deputies"), MEMBER("members");

    private final String path;

    ContactKind(String path) {
        this.path = path;
    }

    /** Its part of an address. */
    public String path() {
        return path;
    }
}
