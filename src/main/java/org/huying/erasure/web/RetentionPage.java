package org.huying.erasure.web;

import org.huying.erasure.Retention;
import org.huying.web.Page;

/**
 * How long personal data are kept, and what was erased.
 *
 * @param erased the number of what was erased on request just now, or empty
 */
record RetentionPage(Retention.Account account, String erased) implements Page {
}
