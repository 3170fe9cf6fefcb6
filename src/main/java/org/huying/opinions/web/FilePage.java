package org.huying.opinions.web;

import java.util.List;
import java.util.UUID;
import org.huying.opinions.Category;
import org.huying.opinions.sameness.Likely;
import org.huying.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form on which somebody speaks up.
 *
 * @param joining the matter they go along with, if they chose one before
 * @param alike what says the same as what they typed
 */
record FilePage(UUID key, String region, List<RegionChoice> regions, List<Category> categories,
        @Nullable Likely joining, @Nullable AlikePart alike) implements Page {
}
