package org.huying.matters;

/** Which part of the matters under key supervision a list shows. */
public enum KeyView {
    ALL("true"),
    /** Not over. */
    OPEN("stage not in ('Closed', 'Withdrawn')"),
    /** A note is past its day now. */
    LATE("key_note_by < :today"),
    /** A note came after its day, some time. */
    MISSED("key_missed > 0"),
    /** Nobody looked on site yet, and there is still time to before the answer. */
    TO_LOOK("stage not in ('Answered', 'Closed', 'Withdrawn') and not key_looked"),
    /** Answered before anybody looked. */
    UNSEEN("key_unseen"),
    /** Closed. */
    CLOSED("stage = 'Closed'");

    /** The same as a condition on the rows of matters. */
    final String condition;

    KeyView(String condition) {
        this.condition = condition;
    }
}
