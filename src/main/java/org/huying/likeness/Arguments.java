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

    static Arguments of(List<String> words, Set<String> known) throws Misunderstood {
        var plain = new ArrayList<String>();
        var named = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                plain.add(word);
            } else if (!known.contains(word)) {
                throw new Misunderstood("不认识 Not understood: " + word);
            } else if (i + 1 == words.size()) {
                throw new Misunderstood("缺少值 Needs a value: " + word);
            } else {
                named.put(word, words.get(++i));
            }
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
