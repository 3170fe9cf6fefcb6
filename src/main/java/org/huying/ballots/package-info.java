/**
 * Secret ballots and how they are counted. What is here needs no database: {@link org.huying.ballots.count} chooses
 * projects under a budget with exact numbers, this package the votes of meetings, {@code seal} what keeps a ballot secret
 * and lets anyone recount.
 *
 * <p>The door: a {@link org.huying.ballots.Poll} says what is asked, {@link org.huying.ballots.Tally} counts
 * {@link org.huying.ballots.Marks} into a {@link org.huying.ballots.Result}; projects are explained by
 * {@link org.huying.ballots.count.Explanation} and {@link org.huying.ballots.count.SideBySide}. It relies on no other
 * room.
 */
@NullMarked
package org.huying.ballots;

import org.jspecify.annotations.NullMarked;
