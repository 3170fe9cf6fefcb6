package org.huying.likeness;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * A text with the places it names.
 *
 * @param head the title and the place as it was told, folded
 * @param title how long the title is in it
 * @param names all places, as grams in ascending order
 * @param districts those of the head if it names any, in ascending order
 */
record Told(char[] head, int title, char[] body, Places.Named headNames, Places.Named bodyNames, long[] names,
        long[] districts) {

    private static final int PHRASE = 4;

    static Told of(Text text) {
        char[] title = text.foldedTitle();
        char[] head = text.place().isEmpty() ? title : Grams.fold(new String(title) + " " + text.place());
        char[] body = text.foldedBody();
        Places.Named inHead = Places.in(head);
        Places.Named inBody = Places.in(body);
        long[] names = LongStream.concat(LongStream.of(inHead.names(false)), LongStream.of(inBody.names(false)))
                .sorted().distinct().toArray();
        return new Told(head, title.length, body, inHead, inBody, names,
                inHead.districts().length == 0 ? inBody.districts() : inHead.districts());
    }

    boolean isIn(long district) {
        return Arrays.binarySearch(districts, district) >= 0;
    }

    boolean names(long place) {
        return Arrays.binarySearch(names, place) >= 0;
    }

    /** What it names that is a place and nothing else, in ascending order. */
    long[] proper() {
        return LongStream.of(names).filter(Places::isProper).toArray();
    }

    /** What is said in four characters in the title: grams in ascending order, each once. */
    long[] titlePhrases() {
        return Grams.distinct(head, PHRASE);
    }

    /** What is said in four characters anywhere and is one of those known. */
    long[] phrases(GramTable known) {
        return LongStream
                .concat(LongStream.of(Grams.distinct(head, PHRASE)), LongStream.of(Grams.distinct(body, PHRASE)))
                .filter(known::has).sorted().distinct().toArray();
    }
}
