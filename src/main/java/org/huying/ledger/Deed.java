package org.huying.ledger;

import java.time.Instant;

/**
 * A fact by what it is of and what happened, without its content.
 *
 * @param times how many of that kind there are of subjects of that kind
 */
public record Deed(String subject, int seq, String kind, Instant at, int times) {

    /** What kind of thing it is of: the word before the first slash. */
    public String subjectKind() {
        return subject.substring(0, subject.indexOf('/'));
    }

    /** Which one of them. */
    public String subjectName() {
        return subject.substring(subject.indexOf('/') + 1);
    }
}
