package org.huying.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A word of the kept list by which portraits and projects are matched.
 *
 * @param retiredOn since when it can be chosen no more
 */
public record Tag(String name, TagKind kind, String source, @Nullable LocalDate retiredOn) {
}
