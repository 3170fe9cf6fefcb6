package org.huying.likeness;

import org.apache.lucene.util.BytesRef;

/** The words of a text as places of {@link Rarity} in ascending order, each told by its distance from the one before. */
record Packed(BytesRef bytes) {

    static BytesRef of(int[] words) {
        var bytes = new byte[5 * words.length];
        int size = 0;
        int before = 0;
        for (int word : words) {
            int step = word - before;
            before = word;
            while (step > 0x7F) {
                bytes[size++] = (byte) (step | 0x80);
                step >>>= 7;
            }
            bytes[size++] = (byte) step;
        }
        return new BytesRef(bytes, 0, size);
    }

    /** Goes through them. */
    private static final class Reader {
        private final BytesRef bytes;
        private int at;
        private int word;

        Reader(BytesRef bytes) {
            this.bytes = bytes;
            this.at = bytes.offset;
        }

        /** The next, or the largest of all numbers where there is none. */
        int next() {
            if (at == bytes.offset + bytes.length) {
                return Integer.MAX_VALUE;
            }
            int step = 0;
            for (int shift = 0;; shift += 7) {
                byte one = bytes.bytes[at++];
                step |= (one & 0x7F) << shift;
                if (one >= 0) {
                    break;
                }
            }
            word += step;
            return word;
        }
    }

    double square(Rarity rarity, int texts) {
        return sharedSquare(this, rarity, texts);
    }

    double sharedSquare(Packed other, Rarity rarity, int texts) {
        var mine = new Reader(bytes);
        var theirs = new Reader(other.bytes);
        double sum = 0;
        int a = mine.next();
        int b = theirs.next();
        while (a != Integer.MAX_VALUE && b != Integer.MAX_VALUE) {
            if (a == b) {
                sum += rarity.square(a, texts);
                a = mine.next();
                b = theirs.next();
            } else if (a < b) {
                a = mine.next();
            } else {
                b = theirs.next();
            }
        }
        return sum;
    }

    int[] words() {
        var reader = new Reader(bytes);
        var words = new int[bytes.length];
        int size = 0;
        for (int word = reader.next(); word != Integer.MAX_VALUE; word = reader.next()) {
            words[size++] = word;
        }
        return java.util.Arrays.copyOf(words, size);
    }
}
