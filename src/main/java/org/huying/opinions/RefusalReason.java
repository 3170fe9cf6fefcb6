package org.huying.opinions;

/**
 * Why a station may not take an opinion: it receives people, not petitions (接待不接访). The person is told the right
 * address. Kept after the rules of stations and the bans on suggestions (Deputies Law Art. 31; Petition Rules Art. 22,
 * 28, 31).
 */
public enum RefusalReason {
    /** In court, or for a court (诉讼). */
    LITIGATION,
    /** For administrative reconsideration (行政复议). */
    RECONSIDERATION,
    /** For arbitration, as labour disputes (仲裁). */
    ARBITRATION,
    /** A petition under the Petition Rules (信访). */
    PETITION,
    /** Another office has the duty by law. */
    OTHER_OFFICE,
    /** Somebody's private dispute, of no public concern. */
    PERSONAL,
    /** Advertising, or a running tender. */
    COMMERCIAL,
    /** Nothing specific to act on, even after asking. */
    NO_CONTENT
}
