package org.huying.likeness;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as runs of neighbouring characters. Chinese has no spaces to find words by; whatever is said in one to four
 * characters is found by looking at all of them. Full-width forms, capitals and punctuation make no difference. A gram is
 * its own number: four characters of sixteen bits.
 */
final class Grams {

    /** The longest gram: what fits into a number. */
    static final int LONGEST = 4;

    private static final int BITS = 16;
    private static final char[] FOLDED = folded();

    private Grams() {
    }

    /** Takes grams as they come along. */
    interface Taker {
        /**
         * @param gram the number of the gram
         * @param length of how many characters
         * @param at where in the folded text it begins
         */
        void take(long gram, int length, int at);
    }

    /** Letters and digits as they are compared; a space wherever anything else stood. As long as its normal form. */
    static char[] fold(String text) {
        String normal = Normalizer.isNormalized(text, Normalizer.Form.NFKC) ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        char[] chars = normal.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = FOLDED[chars[i]];
        }
        return chars;
    }

    /** Each character as it is compared, none more and none less. */
    static char[] foldEach(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            String normal = chars[i] < 0xFF00 ? ""
                    : Normalizer.normalize(String.valueOf(chars[i]), Normalizer.Form.NFKC);
            chars[i] = FOLDED[normal.length() == 1 ? normal.charAt(0) : chars[i]];
        }
        return chars;
    }

    /** All grams of that length and shorter ones, none across a space. */
    static void each(char[] folded, int shortest, int longest, Taker taker) {
        for (int at = 0; at < folded.length; at++) {
            long gram = 0;
            for (int length = 1; length <= longest && at + length <= folded.length; length++) {
                char next = folded[at + length - 1];
                if (next == ' ') {
                    break;
                }
                gram = gram << BITS | next;
                if (length >= shortest) {
                    taker.take(gram, length, at);
                }
            }
        }
    }

    /** The different grams of that length, in ascending order. */
    static long[] distinct(char[] folded, int length) {
        var all = new long[folded.length];
        int[] size = {0};
        each(folded, length, length, (gram, _, _) -> all[size[0]++] = gram);
        Arrays.sort(all, 0, size[0]);
        int kept = 0;
        for (int i = 0; i < size[0]; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    /** Whether two grams of four characters have two neighbouring ones in common. */
    static boolean runInto(long one, long other) {
        for (int i = 0; i <= 2 * BITS; i += BITS) {
            int pair = (int) (one >>> i);
            if (pair == (int) other || pair == (int) (other >>> BITS) || pair == (int) (other >>> 2 * BITS)) {
                return true;
            }
        }
        return false;
    }

    /** What the gram says. */
    static String words(long gram) {
        var words = new StringBuilder();
        for (int shift = BITS * (LONGEST - 1); shift >= 0; shift -= BITS) {
            char one = (char) (gram >>> shift);
            if (one != 0) {
                words.append(one);
            }
        }
        return words.toString();
    }

    private static char[] folded() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            char one = (char) i;
            table[i] = Character.isLetterOrDigit(one) || Character.isSurrogate(one) ? Character.toLowerCase(one) : ' ';
        }
        return table;
    }
}
