package org.huying.web;

/** Somewhere else to go after an act: the browser asks for that address anew. */
public record SeeOther(String address) implements Reply {

    public static SeeOther to(String pattern, Object... values) {
        return new SeeOther(pattern.formatted(values));
    }
}
