/** The ledger as everyone may see and take it: under {@code /open/ledger/}. */
@NullMarked
package org.huying.ledger.web;

import org.jspecify.annotations.NullMarked;
