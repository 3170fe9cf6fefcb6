package org.huying.claims;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

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
            "deputies", "knows", "know", "find", "can", "has", "have", "used", "work", "works", "working");
    /** Registers are written in Chinese; who reads in English asks in English. */
    private static final Map<String, Set<String>> ENGLISH = english();

    private static final int LONGEST = 30;

    private static Map<String, Set<String>> english() {
        var words = new Properties();
        try (var file = Sought.class.getResourceAsStream("english.properties");
                var text = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream()
                .collect(Collectors.toMap(word -> word, word -> Set.of(words.getProperty(word).split(","))));
    }

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
