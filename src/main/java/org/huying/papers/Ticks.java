package org.huying.papers;

import java.util.List;

/** Options with a box before each; at most one is ticked. */
public record Ticks(List<String> options, int ticked) {

    private static final int NONE = -1;

    public Ticks {
        options = List.copyOf(options);
        if (ticked < NONE || ticked >= options.size()) {
            throw new IllegalArgumentException("Option " + ticked + " ticked of " + options.size());
        }
    }

    /** To be ticked by hand. */
    public static Ticks open(String... options) {
        return new Ticks(List.of(options), NONE);
    }

    boolean isTicked(int option) {
        return option == ticked;
    }
}
