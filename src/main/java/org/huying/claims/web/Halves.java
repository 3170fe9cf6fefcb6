package org.huying.claims.web;

import org.huying.claims.HalfYear;
import org.huying.web.Shell;
import org.huying.web.Text;

/** Half years in the language of whoever reads; reports keep them as offices write them. */
final class Halves {

    private Halves() {
    }

    static String of(HalfYear half) {
        return Shell.isEnglish() ? Text.t("claims.half." + half.half(), Integer.toString(half.year())) : half.name();
    }

    static String of(String kept) {
        return HalfYear.named(kept).map(Halves::of).orElse(kept);
    }
}
