package org.huying.ballots.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class BallotTreeTest {

    /** The leaves and roots of the tests of Certificate Transparency (transparency-dev/merkle). */
    private static final List<String> LEAVES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static BallotTree tree(int size) {
        return new BallotTree(LEAVES.subList(0, size).stream().map(HexFormat.of()::parseHex).toList());
    }

    @Test
    void hasTheRootsKnownForNoneToEightLeaves() {
        for (int size = 0; size <= LEAVES.size(); size++) {
            assertThat(HexFormat.of().formatHex(tree(size).root())).isEqualTo(ROOTS.get(size));
        }
    }

    /** Of the RFC's own example (§2.1.5): the path of the first of seven leaves is b, h, l. */
    @Test
    void hasAPathFromEveryLeafToTheRootAndFromNothingElse() {
        for (int size = 1; size <= 40; size++) {
            var entries = new ArrayList<byte[]>();
            for (int i = 0; i < size; i++) {
                entries.add(("ballot " + i).getBytes(StandardCharsets.UTF_8));
            }
            var tree = new BallotTree(entries);
            for (int leaf = 0; leaf < size; leaf++) {
                List<byte[]> path = tree.path(leaf);
                assertThat(BallotTree.rootBy(entries.get(leaf), leaf, size, path)).isEqualTo(tree.root());
                assertThat(BallotTree.rootBy(new byte[]{7}, leaf, size, path)).isNotEqualTo(tree.root());
            }
        }
        assertThat(tree(7).path(0)).hasSize(3);
        assertThat(tree(7).path(6)).hasSize(2);
    }
}
