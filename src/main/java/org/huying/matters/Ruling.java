package org.huying.matters;

import java.time.Instant;
import java.util.List;

/**
 * A reasoned ruling on a matter that departments had returned twice, kept as a precedent.
 *
 * @param returned why departments had sent it back, in their order
 * @param lead the department that had to take it
 */
public record Ruling(MatterId matter, String region, String title, String category, List<String> returned, String lead,
        String reasoning, Instant at) {

    public Cursor cursor() {
        return new Cursor(at, matter.value());
    }
}
