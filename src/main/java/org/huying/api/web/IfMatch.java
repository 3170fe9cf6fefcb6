package org.huying.api.web;

import jakarta.servlet.http.HttpServletResponse;
import org.huying.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** How many steps the caller has seen: said in the body as {@code seen}, or by the tag of the answer they saw. */
record IfMatch(@Nullable Integer seq) {

    /** A tag we did not write stands for no number of steps. */
    static IfMatch read(@Nullable String header) {
        if (header == null) {
            return new IfMatch(null);
        }
        String digits = header.strip().replaceAll("^\"(\\d{1,6})\"$", "$1");
        return new IfMatch(digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1);
    }

    int or(@Nullable ActBody body) {
        Integer seen = seq == null && body != null ? body.seen() : seq;
        new Refused.Incomplete().unless(seen != null, "seen", "api.seen-missing").check();
        return seen == null ? -1 : seen;
    }

    static void tag(HttpServletResponse response, int seq) {
        response.setHeader(HttpHeaders.ETAG, "\"" + seq + "\"");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    }
}
