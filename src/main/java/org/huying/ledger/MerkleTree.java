package org.huying.ledger;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash tree of RFC 9162 §2.1.1 over leaves added one by one. Only the roots of its full subtrees are kept, so a day
 * may have any number of facts. Ballots stand in one too.
 */
public final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<byte[]> peaks = new ArrayList<>();
    private int count;

    /** The hash of a leaf. */
    public static byte[] leaf(byte[] entry) {
        return Digest.of(LEAF, entry);
    }

    /** The hash of what two hashes stand below. */
    public static byte[] node(byte[] left, byte[] right) {
        return Digest.of(NODE, left, right);
    }

    public void add(byte[] entry) {
        peaks.add(leaf(entry));
        count++;
        for (int size = count; size % 2 == 0; size /= 2) {
            join(peaks);
        }
    }

    int count() {
        return count;
    }

    public String root() {
        var rest = new ArrayList<>(peaks);
        while (rest.size() > 1) {
            join(rest);
        }
        return HexFormat.of().formatHex(rest.isEmpty() ? Digest.of() : rest.getFirst());
    }

    private static void join(List<byte[]> peaks) {
        byte[] right = peaks.removeLast();
        byte[] left = peaks.removeLast();
        peaks.add(node(left, right));
    }
}
