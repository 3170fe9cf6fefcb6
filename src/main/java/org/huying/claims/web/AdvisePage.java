package org.huying.claims.web;

import java.util.List;
import org.huying.claims.Expert;
import org.huying.claims.Stage;
import org.huying.web.Option;
import org.huying.web.Page;

/** A project as one of its experts sees it, with the form by which they say what they think. */
record AdvisePage(Room room, Expert expert) implements Page {

    boolean mayAdvise() {
        return room.project().stage() instanceof Stage.Claimed && !room.project().advisable().isEmpty();
    }

    /** What they may say something about, newest first. */
    List<Option> about() {
        return room.project().advisable().stream()
                .map(one -> new Option(Integer.toString(one.seq()), room.title(one.seq()))).toList();
    }
}
