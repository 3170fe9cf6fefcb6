package org.huying.matters.web;

import java.util.List;
import org.huying.matters.Matter;
import org.huying.web.Page;

/** One matter as anybody may see it. */
record OpenMatterPage(Matter matter, List<Told> told, String regionName) implements Page {
}
