package org.huying.ballots.seal;

import java.util.List;

/** How equal projects come in order where that was left to a lot; told in {@code result.json}. */
public sealed interface Draw {

    /** Where nothing is drawn. */
    Draw NONE = new Sealed("");

    /** The server's secret, whose digest was frozen before anybody voted. */
    record Sealed(String secret) implements Draw {
    }

    /**
     * Drawn by somebody before witnesses, before the ballots were counted.
     *
     * @param order all items, the first drawn first
     */
    record ByHand(String by, String before, List<String> order) implements Draw {
    }
}
