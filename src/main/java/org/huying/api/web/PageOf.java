package org.huying.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.huying.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of a list.
 *
 * @param next the address of the next page, left out on the last
 */
record PageOf<T>(List<T> items, @Nullable String next) {

    static final int MOST = 100;
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    /** Where a page ended: behind this line the next one begins, whatever has been added before it. */
    record Cursor(Instant at, String id) {

        /** None where none was sent; refused where it is not one of ours. */
        static @Nullable Cursor read(String sent) {
            if (sent.isEmpty()) {
                return null;
            }
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(sent), StandardCharsets.UTF_8).split("~", 2);
                if (parts.length == 2 && parts[1].matches("[\\d-]{1,19}") && isLikely(Instant.parse(parts[0]))) {
                    return new Cursor(Instant.parse(parts[0]), parts[1]);
                }
            } catch (IllegalArgumentException | DateTimeException _) {
                // told below, like any other text that is none of ours
            }
            throw new Refused.Incomplete().unless(false, "after", "api.cursor-unreadable");
        }

        String write() {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString((at + "~" + id).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Whether a database would take it: one knows no year 1,000,000. */
    static boolean isLikely(@Nullable Instant at) {
        return at == null || at.isAfter(Instant.EPOCH) && at.isBefore(FAR);
    }

    /** @throws Refused.Incomplete where a page would be empty or too long */
    static int limit(int wanted) {
        new Refused.Incomplete().unless(wanted >= 1 && wanted <= MOST, "limit", "api.limit-wrong", MOST).check();
        return wanted;
    }

    /** The page of these lines, of which one more than the limit was asked for; the link also goes into the header. */
    static <L, T> PageOf<T> of(List<L> lines, int limit, Function<L, Cursor> cursor, Function<L, T> item,
            HttpServletRequest request, HttpServletResponse response) {
        boolean more = lines.size() > limit;
        var shown = more ? lines.subList(0, limit) : lines;
        String next = more ? UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString())
                .replaceQueryParam("after", cursor.apply(shown.getLast()).write()).build().toUriString() : null;
        if (next != null) {
            response.setHeader(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return new PageOf<>(shown.stream().map(item).toList(), next);
    }
}
