package org.huying.bulletins;

/** The beginning of a text, up to the end of a sentence where one is near. */
final class Excerpt {

    private static final int MOST = 90;
    private static final int LEAST = 30;
    private static final String ENDS = "。！？；";

    private Excerpt() {
    }

    static String of(String text) {
        String one = text.strip().replaceAll("\\s+", " ");
        if (one.codePointCount(0, one.length()) <= MOST) {
            return one;
        }
        String beginning = one.substring(0, one.offsetByCodePoints(0, MOST));
        for (int end = beginning.length(); end > LEAST; end--) {
            if (ENDS.indexOf(beginning.charAt(end - 1)) >= 0) {
                return beginning.substring(0, end);
            }
        }
        return beginning + "……";
    }
}
