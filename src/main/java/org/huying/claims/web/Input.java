package org.huying.claims.web;

/**
 * One field of a form.
 *
 * @param most characters at most
 */
record Input(String name, Kind kind, int most, boolean optional) {

    /** How it is filled in. */
    enum Kind {
        LINE, AREA, DAY, AMOUNT, NUMBER, DEPUTY, MEMBER, DEPARTMENT, SKILLS, SUBJECTS, PARTIES, LEGS, LEG, BIDS, BID,
        MEETING, CHECK, CONSENT, TICK, EXPERT, FILE
    }

    static Input line(String name, int most) {
        return new Input(name, Kind.LINE, most, false);
    }

    static Input area(String name, int most) {
        return new Input(name, Kind.AREA, most, false);
    }

    static Input of(String name, Kind kind) {
        return new Input(name, kind, 100, false);
    }

    Input orNothing() {
        return new Input(name, kind, most, true);
    }
}
