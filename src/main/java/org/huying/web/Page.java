package org.huying.web;

/** A page, or a part of one: a record drawn by the template of the same name beside it. */
public non-sealed interface Page extends Reply {

    /** The HTTP status the page is sent with. */
    default int status() {
        return 200;
    }
}
