/**
 * Secret ballots: how they are held and counted. Polls that are held are in {@link org.huying.ballots.held}, the urn in
 * {@link org.huying.ballots.urn}; the rest needs no database: {@link org.huying.ballots.count} chooses
 * projects under a budget with exact numbers, this package the votes of meetings, {@code seal} what keeps a ballot secret
 * and lets anyone recount.
 *
 * <p>The door: a {@link org.huying.ballots.Poll} says what is asked, {@link org.huying.ballots.Tally} counts
 * {@link org.huying.ballots.Marks} into a {@link org.huying.ballots.Result}; projects are explained by
 * {@link org.huying.ballots.count.Explanation} and {@link org.huying.ballots.count.SideBySide}. The
 * room relies on people, places, matters, papers and ledger.
 */
@NullMarked
package org.huying.ballots;

import org.jspecify.annotations.NullMarked;
