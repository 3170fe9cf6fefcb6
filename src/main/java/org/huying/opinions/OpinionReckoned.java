package org.huying.opinions;

/**
 * A day that somebody was told about their opinion is another one now; told in the same transaction.
 *
 * @param matter which it goes along with, itself where it goes its own way
 */
public record OpinionReckoned(OpinionId id, OpinionId matter) {
}
