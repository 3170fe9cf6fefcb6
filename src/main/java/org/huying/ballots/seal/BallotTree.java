package org.huying.ballots.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The hash tree of RFC 9162 §2.1 over the published ballots: its root fixes them all, a path shows that one is among them. */
public final class BallotTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<byte[]> leaves;

    public BallotTree(List<byte[]> entries) {
        leaves = entries.stream().map(entry -> hash(LEAF, entry)).toList();
    }

    public byte[] root() {
        return leaves.isEmpty() ? hash() : root(0, leaves.size());
    }

    /** The hashes beside the way from a leaf to the root, from below (§2.1.3.1). */
    public List<byte[]> path(int leaf) {
        var path = new ArrayList<byte[]>();
        int begin = 0;
        int end = leaves.size();
        while (end - begin > 1) {
            int middle = begin + split(end - begin);
            if (leaf < middle) {
                path.addFirst(root(middle, end));
                end = middle;
            } else {
                path.addFirst(root(begin, middle));
                begin = middle;
            }
        }
        return path;
    }

    /** The root that an entry at a place leads to by a path (§2.1.3.2); another than the published one if it is not there. */
    public static byte[] rootBy(byte[] entry, int leaf, int size, List<byte[]> path) {
        byte[] hash = hash(LEAF, entry);
        int last = size - 1;
        int place = leaf;
        for (byte[] beside : path) {
            if (last == 0) {
                return new byte[0];
            }
            if (place % 2 == 1 || place == last) {
                hash = hash(NODE, beside, hash);
                while (place % 2 == 0 && place != 0) {
                    place /= 2;
                    last /= 2;
                }
            } else {
                hash = hash(NODE, hash, beside);
            }
            place /= 2;
            last /= 2;
        }
        return last == 0 ? hash : new byte[0];
    }

    private byte[] root(int begin, int end) {
        if (end - begin == 1) {
            return leaves.get(begin);
        }
        int middle = begin + split(end - begin);
        return hash(NODE, root(begin, middle), root(middle, end));
    }

    /** The largest power of two below. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static byte[] hash(byte[]... parts) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                hash.update(part);
            }
            return hash.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
