package org.huying.opinions;

/**
 * An opinion no longer goes along with a matter, told in the same transaction.
 *
 * @param goesOn whether it goes its own way now; otherwise the person took it back
 * @param byPerson whether the person said so themselves
 */
public record VoiceLeft(OpinionId voice, OpinionId matter, boolean goesOn, boolean byPerson) {
}
