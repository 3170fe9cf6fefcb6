package org.huying.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.huying.Refused;
import org.huying.api.Key;
import org.huying.people.Grant;

/** The system that calls, known by its key. The secret lives as long as the request. */
record Caller(Key key, String secret) {

    private static final String ATTRIBUTE = Caller.class.getName();

    void enter(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The caller of a request that only keys may send. */
    static Caller of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Caller caller) {
            return caller;
        }
        throw new Refused.NotFound();
    }

    Grant grant() {
        return key.grant();
    }

    @Override
    public String toString() {
        return "Caller[" + key.id() + "]";
    }
}
