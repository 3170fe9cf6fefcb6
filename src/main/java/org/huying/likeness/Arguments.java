package org.huying.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words after a command. */
record Arguments(List<String> plain, Map<String, String> named) {

    /** A command that is not understood. */
    static final class Misunderstood extends Exception {
        Misunderstood(String problem) {
            super(problem);
        }
    }

    /** @param files how many words there are that are no option's */
    static Arguments of(List<String> words, Set<String> known, int files) throws Misunderstood {
        var plain = new ArrayList<String>();
        var named = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            if (!word.startsWith("-")) {
                plain.add(word);
            } else if (equals > 0 && known.contains(word.substring(0, equals))) {
                named.put(word.substring(0, equals), word.substring(equals + 1));
            } else if (!known.contains(word)) {
                throw new Misunderstood("不认识 Not understood: " + word);
            } else if (i + 1 == words.size()) {
                throw new Misunderstood("缺少值 Needs a value: " + word);
            } else {
                named.put(word, words.get(++i));
            }
        }
        if (plain.size() > files) {
            throw new Misunderstood("多余 Not needed: " + String.join(" ", plain.subList(files, plain.size())));
        }
        return new Arguments(List.copyOf(plain), Map.copyOf(named));
    }

    String needed(String name) throws Misunderstood {
        String value = named.get(name);
        if (value == null) {
            throw new Misunderstood("缺少 Missing: " + name);
        }
        return value;
    }

    String or(String name, String otherwise) {
        @Nullable
        String value = named.get(name);
        return value == null ? otherwise : value;
    }
}
