package org.huying.matters;

import java.time.LocalDate;
import org.huying.ledger.Words;

/** One point of a {@link Route} (节点): what will be there by which day. */
public record Milestone(Words what, LocalDate by) {
}
