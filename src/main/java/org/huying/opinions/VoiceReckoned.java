package org.huying.opinions;

/** The day by which somebody who goes along with a matter must be answered is another one now; told in the same transaction. */
public record VoiceReckoned(OpinionId voice, OpinionId matter) {
}
