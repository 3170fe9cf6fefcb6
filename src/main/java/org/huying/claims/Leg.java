package org.huying.claims;

import java.time.LocalDate;
import org.huying.ledger.Words;

/** One part of a plan: what is done from one day to another. */
public record Leg(Words what, LocalDate from, LocalDate by) {
}
