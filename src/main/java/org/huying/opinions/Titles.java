package org.huying.opinions;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Short titles out of long ones: what is cut ends with a mark, at the end of a clause where there is one. */
public final class Titles {

    /** The longest title, in characters. */
    public static final int LONGEST = 40;

    private static final int PROPOSED = 28;
    /** A clause of fewer characters tells nothing where a longer one follows. */
    private static final int TELLING = 4;
    /** Greetings, and who or where the speaker is. */
    private static final Pattern COURTESY = Pattern.compile(
            "(尊敬|敬爱)的.*|.{0,8}(您|你|大家|领导)们?好.*|(我|本人|我们)(是|叫|姓|名叫).*|(我|本人|我家|家)?住(?!的).{0,16}"
                    + "|(我|本人)?的?(联系)?(电话|手机|微信).*|.*【[^】]+】.{0,2}");
    private static final String CLAUSE_ENDS = "，。！？；：、,.!?;:";

    private Titles() {
    }

    /** A first proposal for the title of a text: its first clause that says more than who speaks and to whom. */
    public static String propose(String text) {
        List<String> clauses = Stream.of(text.strip().split("[，。！？；,.!?;\\n]")).map(String::strip).toList();
        String clause = clauses.stream().filter(one -> one.length() >= TELLING && !COURTESY.matcher(one).matches())
                .findFirst().orElse(clauses.isEmpty() ? "" : clauses.getFirst());
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
