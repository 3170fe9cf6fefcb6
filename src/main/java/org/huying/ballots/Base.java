package org.huying.ballots;

/** Of what a share is taken. The law names different ones: all, those present, those who took part. */
public enum Base {
    /** All who belong to the body (应到). */
    DUE,
    /** Those who came (实到). */
    PRESENT,
    /** Ballots given out (发出). */
    ISSUED,
    /** Ballots handed in, which are those who took part (收回). */
    RETURNED,
    /** Ballots that count (有效). */
    VALID,
    /** Those who said yes or no. */
    YES_AND_NO
}
