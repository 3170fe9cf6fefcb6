package org.huying.opinions;

/** A category of opinions; the code of a deeper level begins with its parent's. */
public record Category(String code, String name) {

    /** Whether it has the shape of a code, or is empty, as where none was chosen. */
    public static boolean isCode(String text) {
        return text.matches("(\\d{2}){0,3}");
    }

    /** 1 for the top level; every level has two digits. */
    public int level() {
        return code.length() / 2;
    }
}
