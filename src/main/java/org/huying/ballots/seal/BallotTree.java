package org.huying.ballots.seal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.huying.ledger.MerkleTree;

/** The hash tree of RFC 9162 §2.1 over the published ballots: its root fixes them all, a path shows that one is among them. */
public final class BallotTree {

    private final MerkleTree tree = new MerkleTree();
    private final List<byte[]> leaves;

    public BallotTree(List<byte[]> entries) {
        leaves = entries.stream().map(MerkleTree::leaf).toList();
        entries.forEach(tree::add);
    }

    public byte[] root() {
        return HexFormat.of().parseHex(tree.root());
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
        byte[] hash = MerkleTree.leaf(entry);
        int last = size - 1;
        int place = leaf;
        for (byte[] beside : path) {
            if (last == 0) {
                return new byte[0];
            }
            if (place % 2 == 1 || place == last) {
                hash = MerkleTree.node(beside, hash);
                while (place % 2 == 0 && place != 0) {
                    place /= 2;
                    last /= 2;
                }
            } else {
                hash = MerkleTree.node(hash, beside);
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
        return MerkleTree.node(root(begin, middle), root(middle, end));
    }

    /** The largest power of two below. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
