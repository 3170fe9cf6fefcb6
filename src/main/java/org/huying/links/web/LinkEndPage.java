package org.huying.links.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.links.Link;
import org.huying.web.Option;
import org.huying.web.Page;

/** The form by which a link ends, with whoever follows. */
record LinkEndPage(Link link, String holder, String target, List<Option> next, LocalDate today) implements Page {
}
