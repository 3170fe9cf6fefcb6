/**
 * The ledger (台账): facts that are only ever added, chained by hash. A room describes what happened as a sealed
 * {@code Step} type of records; the ledger keeps each step as a fact and gives the steps of a subject back in order.
 * Text that may have to be erased stands beside the chain as {@link org.huying.ledger.Words}.
 *
 * <p>Any room that records steps may rely on it; it relies on none.
 */
@NullMarked
package org.huying.ledger;

import org.jspecify.annotations.NullMarked;
