package org.huying.ballots;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What stands on a ballot: a mark beside an item. What is not marked does not stand here. */
public record Marks(SortedMap<String, String> marks) {

    public static final String YES = "yes";
    public static final String NO = "no";
    public static final String ABSTAIN = "abstain";

    public Marks {
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    public static Marks of(Map<String, String> marks) {
        return new Marks(new TreeMap<>(marks));
    }

    public String at(String item) {
        return marks.getOrDefault(item, "");
    }
}
