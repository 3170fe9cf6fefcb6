package org.huying.opinions.web;

import java.util.List;
import java.util.UUID;
import org.huying.opinions.Addressees;
import org.huying.opinions.Category;
import org.huying.opinions.sameness.Likely;
import org.huying.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form on which somebody speaks up.
 *
 * @param joining the matter they go along with, if they chose one before
 * @param tooLate whether they chose one that cannot be joined any more
 * @param alike what says the same as what they typed
 * @param to whom they speak to in person, if to anybody
 * @param place where it is, as far as that is known
 */
record FilePage(UUID key, String region, List<RegionChoice> regions, List<Category> categories,
        @Nullable Likely joining, boolean tooLate, @Nullable AlikePart alike, Addressees.@Nullable Addressee to,
        String place) implements Page {
}
