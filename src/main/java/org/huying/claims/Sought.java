package org.huying.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What somebody looks for among deputies, read from words or from a sentence such as “住在云帆公寓附近的律师” or “a lawyer living
 * near 云帆公寓”. Names that portraits hold are taken whole, what only binds them is left out, and the rest is looked for as it
 * stands.
 *
 * @param words each with the ways it may be written
 * @param near whether living close by is enough
 */
record Sought(List<Set<String>> words, boolean near) {

    private static final Set<String> CLOSE = Set.of("附近", "周边", "旁边", "一带", "临近", "靠近", "near", "nearby", "around",
            "by", "close");
    private static final Set<String> BINDING = Set.of("的", "住在", "居住在", "家住", "在", "位于", "懂", "擅长", "熟悉", "从事", "找",
            "谁", "哪位", "哪些", "一位", "一名", "有没有", "代表", "人大代表", "a", "an", "the", "who", "is", "are", "that", "with",
            "and", "in", "at", "of", "from", "to", "for", "some", "someone", "lives", "live", "living", "deputy",
            "deputies", "knows", "find");
    /** Registers are written in Chinese; who reads in English asks in English. */
    private static final Map<String, Set<String>> ENGLISH = Map.ofEntries(Map.entry("lawyer", Set.of("律师")),
            Map.entry("law", Set.of("法律")), Map.entry("legal", Set.of("法律")), Map.entry("mediator", Set.of("调解")),
            Map.entry("mediation", Set.of("调解")), Map.entry("doctor", Set.of("医师", "医生")),
            Map.entry("physician", Set.of("医师", "医生")), Map.entry("nurse", Set.of("护士")),
            Map.entry("medical", Set.of("医疗")), Map.entry("teacher", Set.of("教师", "老师")),
            Map.entry("engineer", Set.of("工程师")), Map.entry("structural", Set.of("建筑结构")),
            Map.entry("cost", Set.of("工程造价")), Map.entry("supervision", Set.of("工程监理")),
            Map.entry("plumber", Set.of("水电")), Map.entry("electrician", Set.of("水电")),
            Map.entry("elevator", Set.of("电梯")), Map.entry("lift", Set.of("电梯")),
            Map.entry("planner", Set.of("规划")), Map.entry("planning", Set.of("规划")),
            Map.entry("accountant", Set.of("会计", "财务")), Map.entry("finance", Set.of("财务")),
            Map.entry("data", Set.of("数据")), Map.entry("traffic", Set.of("交通")), Map.entry("fire", Set.of("消防")),
            Map.entry("water", Set.of("水务")), Map.entry("elderly", Set.of("养老")),
            Map.entry("childcare", Set.of("托育", "幼教")), Map.entry("shopkeeper", Set.of("店主")),
            Map.entry("manager", Set.of("经理", "负责人")), Map.entry("courier", Set.of("外卖", "快递")));

    private static final int LONGEST = 30;

    static Sought of(String sentence, Collection<String> names) {
        var words = new ArrayList<Set<String>>();
        boolean near = false;
        var rest = new StringBuilder();
        for (int at = 0; at < sentence.length();) {
            String word = starting(sentence, at, names);
            if (!word.isEmpty()) {
                flush(rest, words);
                words.add(Set.of(word));
            } else if (isLatin(sentence.charAt(at)) && rest.isEmpty()) {
                word = latin(sentence, at);
                String small = word.toLowerCase(Locale.ROOT);
                near |= CLOSE.contains(small);
                if (!CLOSE.contains(small) && !BINDING.contains(small)) {
                    words.add(english(small, word));
                }
            } else {
                word = isLatin(sentence.charAt(at)) ? "" : binding(sentence, at);
                near |= CLOSE.contains(word);
                if (!word.isEmpty() || !Character.isLetterOrDigit(sentence.charAt(at))) {
                    flush(rest, words);
                } else {
                    rest.append(sentence.charAt(at));
                }
            }
            at += Math.max(1, word.length());
        }
        flush(rest, words);
        return new Sought(List.copyOf(words), near);
    }

    private static void flush(StringBuilder rest, List<Set<String>> words) {
        if (!rest.isEmpty()) {
            words.add(Set.of(rest.toString()));
            rest.setLength(0);
        }
    }

    /** The longest of the names that stands here, if any. */
    private static String starting(String sentence, int at, Collection<String> names) {
        for (int end = Math.min(sentence.length(), at + LONGEST); end > at + 1; end--) {
            String part = sentence.substring(at, end);
            if (names.contains(part)) {
                return part;
            }
        }
        return "";
    }

    private static String binding(String sentence, int at) {
        for (int end = Math.min(sentence.length(), at + 4); end > at; end--) {
            String part = sentence.substring(at, end);
            if (BINDING.contains(part) || CLOSE.contains(part)) {
                return part;
            }
        }
        return "";
    }

    private static String latin(String sentence, int at) {
        int end = at;
        while (end < sentence.length() && isLatin(sentence.charAt(end))) {
            end++;
        }
        return sentence.substring(at, end);
    }

    private static boolean isLatin(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }

    private static Set<String> english(String small, String written) {
        String one = small.endsWith("s") && !ENGLISH.containsKey(small) ? small.substring(0, small.length() - 1)
                : small;
        return ENGLISH.getOrDefault(one, Set.of(written));
    }
}
