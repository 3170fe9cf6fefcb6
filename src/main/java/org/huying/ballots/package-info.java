/**
 * Secret ballots and how they are counted. What is here needs no database: {@link org.huying.ballots.count} chooses
 * projects under a budget with exact numbers, this package the votes of meetings, {@code seal} what keeps a ballot secret
 * and lets anyone recount.
 *
 * <p>It relies on no other room.
 */
@NullMarked
package org.huying.ballots;

import org.jspecify.annotations.NullMarked;
