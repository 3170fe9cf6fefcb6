package org.huying.notices;

/** What a message is about. */
enum Kind {
    ASKED, TURNED_AWAY, ACCEPTED, ASSIGNED, EXTENDED, PLANNED, REACHED, REPLIED, CORRECTED, REOPENED, CLOSED, JOINED,
    PARTED
}
