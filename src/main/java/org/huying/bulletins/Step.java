package org.huying.bulletins;

import java.time.LocalDate;

/** One step of the bulletins of a place and period, as it stands in the ledger. */
sealed interface Step {

    /**
     * An edition was published. The chain holds the digest of its content, so that it can be shown to be the one that
     * was published.
     *
     * @param digest SHA-256 of the content as it is given out
     */
    record Published(String bulletin, String place, LocalDate first, LocalDate last, int edition, String digest)
            implements Step {
    }

    /**
     * The station has corrected the public title of a matter, and what it read before is gone, here too. Nothing else
     * was changed.
     *
     * @param digest of the content from now on
     */
    record Retitled(String bulletin, String matter, String digest) implements Step {
    }

    /**
     * What an office had written about a matter was corrected, and what it read before is gone, here too. Nothing else
     * was changed.
     *
     * @param digest of the content from now on
     */
    record Corrected(String bulletin, String matter, String digest) implements Step {
    }
}
