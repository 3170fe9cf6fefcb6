package org.huying.bulletins;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as it was published.
 *
 * @param text the content as it is kept, of which the digest was made
 * @param replaces the edition that this one corrects
 * @param replacedBy the edition that corrects this one
 */
public record Bulletin(String id, int edition, Content content, String text, String digest, Instant publishedAt,
        @Nullable String replaces, @Nullable String replacedBy) {
}
