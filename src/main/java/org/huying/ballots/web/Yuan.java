package org.huying.ballots.web;

import java.util.regex.Pattern;

/** An amount as people read it: thousands apart. */
final class Yuan {

    private static final Pattern THOUSANDS = Pattern.compile("(?<=^\\d{1,12})(?=(\\d{3})+(\\D|$))");

    private Yuan() {
    }

    static String of(Object amount) {
        return THOUSANDS.matcher(amount.toString()).replaceAll(",");
    }
}
