package org.huying.office.web;

import java.util.List;
import org.huying.disclosure.StandardVersion;
import org.huying.web.Option;
import org.huying.web.Page;

/** Everything stations of a place must have. */
record StandardsPage(String region, List<StandardVersion> standards, List<Option> regions, RegionNames names)
        implements Page {
}
