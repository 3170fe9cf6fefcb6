package org.huying.opinions;

/**
 * An opinion goes along with a matter from now on, told in the same transaction: whoever keeps matters refuses it where
 * the matter is over.
 *
 * @param byPerson whether the person said so themselves
 */
public record VoiceJoined(OpinionId voice, OpinionId matter, boolean byPerson) {
}
