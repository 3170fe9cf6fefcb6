package org.huying.claims.web;

import java.util.List;
import org.huying.web.Option;
import org.huying.web.Page;

/** The form by which a project is put together. */
record CollectPage(List<Option> communities) implements Page {
}
