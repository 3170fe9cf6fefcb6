package org.huying.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody looks for. Spaces and punctuation separate terms; a text must have all of them. A single character says
 * too little to look for by itself and is passed over beside longer terms.
 *
 * @param typed as it was typed, without space around it
 */
public record Query(String typed) {

    /** Longer questions are cut: nobody types them. */
    public static final int LONGEST = 60;

    /** Looks for nothing. */
    public static final Query NONE = new Query("");

    public Query {
        typed = typed.strip();
        if (typed.length() > LONGEST) {
            typed = typed.substring(0, LONGEST);
        }
    }

    /** One part of a shown text, and whether it is what was looked for. */
    public record Piece(String text, boolean found) {
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** Whether something was typed in which there is nothing to look for. */
    public boolean isTooShort() {
        return !isEmpty() && terms().isEmpty();
    }

    /** The condition, to be cast with {@code ?::tsquery}: the index takes the rarest bigram of it first by itself. */
    public String condition() {
        return terms().stream()
                .map(term -> Bigrams.bigrams(term).stream().map(bigram -> "'" + bigram + "'")
                        .collect(Collectors.joining(" <-> ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }

    private List<List<String>> terms() {
        return Bigrams.runs(typed).stream().filter(run -> run.size() > 1).toList();
    }

    /** Whether any of the terms stands in the text. */
    public boolean isIn(String text) {
        return mark(text).stream().anyMatch(Piece::found);
    }

    /** The text in parts, those found apart from the others. */
    public List<Piece> mark(String text) {
        boolean[] found = found(text);
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || found[i] != found[from]) {
                pieces.add(new Piece(text.substring(from, i), found[from]));
                from = i;
            }
        }
        return pieces;
    }

    private boolean[] found(String text) {
        var letters = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String folded = Bigrams.fold(text.codePointAt(i));
            int place = i;
            (folded.isEmpty() ? " " : folded).codePoints().forEach(one -> {
                letters.add(Character.toString(one));
                places.add(place);
            });
        }
        var found = new boolean[text.length()];
        for (List<String> term : terms()) {
            for (int i = 0; i + term.size() <= letters.size(); i++) {
                if (letters.subList(i, i + term.size()).equals(term)) {
                    int end = i + term.size() == letters.size() ? text.length() : places.get(i + term.size());
                    java.util.Arrays.fill(found, places.get(i), end, true);
                }
            }
        }
        return found;
    }
}
