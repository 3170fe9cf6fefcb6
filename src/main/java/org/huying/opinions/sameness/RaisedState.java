package org.huying.opinions.sameness;

/** How far something that was raised for a meeting has come. */
public enum RaisedState {
    OPEN, DEALT, BACK
}
