package org.huying.claims.web;

import java.util.Locale;
import org.huying.web.Text;

/** An amount of yuan as people read it. */
final class Money {

    private Money() {
    }

    static String of(long yuan) {
        return Text.t("claims.yuan", String.format(Locale.ROOT, "%,d", yuan));
    }
}
