package org.huying.claims.web;

import java.util.List;
import java.util.UUID;
import org.huying.matters.Listed;
import org.huying.web.Option;
import org.huying.web.Page;

/**
 * The form by which a project is put together.
 *
 * @param hard matters of the street that are late or were opened again
 */
record CollectPage(UUID key, List<Option> communities, List<Listed> hard) implements Page {
}
