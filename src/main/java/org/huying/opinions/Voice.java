package org.huying.opinions;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An opinion that goes along with a matter.
 *
 * @param answerBy the day by which its own person must be answered
 * @param joinedAt since when it goes along
 */
public record Voice(OpinionId id, String region, Instant filedAt, LocalDate answerBy, Instant joinedAt) {
}
