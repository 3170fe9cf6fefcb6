package org.huying.api.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of problem an answer can be, each with its status and a page that explains it. */
enum ProblemKind {
    UNREADABLE(400), IDEMPOTENCY_KEY_MISSING(400), KEY_MISSING(401), KEY_UNKNOWN(401), ROLE(403), NOT_FOUND(404),
    METHOD(405), NOT_ACCEPTABLE(406), SOMEONE_WAS_FASTER(409), PRECONDITION(412), TOO_LARGE(413), MEDIA_TYPE(415),
    INCOMPLETE(422), REFUSED(422), TOO_MANY(429), BROKEN(500);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The last part of its address: {@code someone-was-faster}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ProblemKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
