/**
 * Polls that are held: set up, frozen, opened, closed, counted, announced. Read {@link org.huying.ballots.held.Setting}
 * (what is set), {@link org.huying.ballots.held.Stage} (how far a poll has come), {@link org.huying.ballots.held.Step} (what
 * the ledger keeps) and {@link org.huying.ballots.held.Polls} (the front door) in this order. The roll is here and the
 * ballots are not: those lie in {@link org.huying.ballots.urn}.
 */
@NamedInterface("held")
@NullMarked
package org.huying.ballots.held;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
