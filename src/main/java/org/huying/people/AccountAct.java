package org.huying.people;

/** What is done to accounts, as the record of changes tells it. */
public enum AccountAct {
    CREATED, RENAMED, GRANTED, WITHDRAWN, LOCKED, UNLOCKED, PASSWORD_RESET, PASSWORD_CHANGED
}
