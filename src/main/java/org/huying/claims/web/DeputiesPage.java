package org.huying.claims.web;

import java.util.List;
import org.huying.claims.Profiles;
import org.huying.web.Page;

/** Deputies and what they can do, found by words. */
record DeputiesPage(String words, List<Profiles.Portrait> found, ClaimNames names) implements Page {
}
