package org.huying.ballots.held;

/**
 * Two spellings that are one name.
 *
 * @param meant another name that was written in, or the number of one on the paper
 * @param account who proposed it
 * @param confirmer the second teller; empty until there is one
 */
public record Spelling(String spelling, String meant, String account, String proposer, String confirmer) {

    public boolean isConfirmed() {
        return !confirmer.isEmpty();
    }
}
