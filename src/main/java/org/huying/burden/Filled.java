package org.huying.burden;

import java.util.regex.Pattern;

/**
 * What was filled in on one form.
 *
 * @param form the name of the form's address, {@code matters/reply}
 * @param fields how many fields were not left empty, over all that were sent
 * @param timed how many of those sent told how long they took; a browser without script tells nothing
 * @param seconds how long those took, in all
 */
public record Filled(String form, int sent, int fields, int timed, int seconds) {

    private static final Pattern COUNTED = Pattern
            .compile("/(opinions/new|desk/(new|opinions/.*)|matters/.*|follow/.*)");

    /** Whether the form at this address is about an opinion or a matter. */
    public static boolean isCounted(String address) {
        return COUNTED.matcher(address).matches();
    }

    /** {@code matters/reply} for {@code /matters/{id}/reply}. */
    public static String name(String pattern) {
        return pattern.substring(1).replaceAll("/\\{\\w+\\}", "");
    }

    Filled plus(Filled other) {
        return new Filled(form, sent + other.sent, fields + other.fields, timed + other.timed,
                seconds + other.seconds);
    }

    /** Fields of one form sent, in tenths. */
    public int tenthsOfFields() {
        return sent == 0 ? 0 : (fields * 10 + sent / 2) / sent;
    }

    /** Seconds one form took; zero where nobody told. */
    public int secondsEach() {
        return timed == 0 ? 0 : (seconds + timed / 2) / timed;
    }
}
