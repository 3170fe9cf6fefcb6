package org.huying.claims.web;

import java.time.Instant;

/**
 * A step as a line of the timeline.
 *
 * @param filed the number under which a finding was filed as an opinion, empty where there is none
 * @param taken whether a station took that opinion, so that everybody can read what becomes of it
 */
record Told(Instant at, String who, String title, String text, String filed, boolean taken) {

    Told(Instant at, String who, String title, String text) {
        this(at, who, title, text, "", false);
    }

    Told filed(String number, boolean known) {
        return new Told(at, who, title, text, number, known);
    }
}
