package org.huying.opinions;

/** Short titles out of long ones: what is cut ends with a mark, at the end of a clause where there is one. */
public final class Titles {

    /** The longest title, in characters. */
    public static final int LONGEST = 40;

    private static final int PROPOSED = 28;
    private static final String CLAUSE_ENDS = "，。！？；：、,.!?;:";

    private Titles() {
    }

    /** A first proposal for the title of a text: its first clause. */
    public static String propose(String text) {
        String clause = text.strip().split("[，。！？；,.!?;\\n]", 2)[0].strip();
        return head(clause.isEmpty() ? text.strip() : clause, PROPOSED);
    }

    /** The title, or as many of its clauses as fit and a mark that something is missing. */
    public static String shorten(String title) {
        String line = title.strip().replaceAll("[\\s\\u3000]+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        String head = head(line, LONGEST - 1);
        for (int end = head.length(); end > LONGEST / 2; end--) {
            if (CLAUSE_ENDS.indexOf(head.charAt(end - 1)) >= 0) {
                return head.substring(0, end - 1) + "…";
            }
        }
        return head + "…";
    }

    /** At most so many characters from the beginning, never half of one. */
    private static String head(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
