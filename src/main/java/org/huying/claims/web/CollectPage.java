package org.huying.claims.web;

import java.util.List;
import org.huying.matters.Listed;
import org.huying.web.Option;
import org.huying.web.Page;

/**
 * The form by which a project is put together.
 *
 * @param hard matters of the street that are late or were opened again
 */
record CollectPage(List<Option> communities, List<Listed> hard) implements Page {
}
