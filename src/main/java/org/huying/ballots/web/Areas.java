package org.huying.ballots.web;

import java.math.BigDecimal;
import org.huying.web.Text;

/** An area as people read it; kept in hundredths of a square metre. */
final class Areas {

    private Areas() {
    }

    static String of(long hundredths) {
        return Text.t("ballots.square-metres", Yuan.of(BigDecimal.valueOf(hundredths, 2).toPlainString()));
    }
}
