package org.huying.bulletins;

/** How far a matter came in the period: the part of the bulletin it stands in. */
public enum Section {
    CLOSED, ANSWERED, MOVED
}
