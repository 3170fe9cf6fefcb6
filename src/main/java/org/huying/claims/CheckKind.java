package org.huying.claims;

/** Whether a check was announced (就近看 as planned, or by surprise) or looks back (回头访). */
public enum CheckKind {
    PLANNED, SURPRISE, LOOK_BACK
}
