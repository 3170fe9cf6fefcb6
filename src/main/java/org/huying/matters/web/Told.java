package org.huying.matters.web;

import java.time.Instant;
import java.util.List;
import org.huying.photos.PhotoId;

/**
 * One step in plain words.
 *
 * @param mark the kind of step, for its colour: start, move, answer, good, bad, quiet
 * @param corrected when and why its text was corrected last, empty where it was not
 */
record Told(int seq, Instant at, String title, String text, String mark, String proof, List<PhotoId> photos,
        String corrected) {

    Told(int seq, Instant at, String title, String text, String mark, String proof) {
        this(seq, at, title, text, mark, proof, List.of(), "");
    }

    Told with(List<PhotoId> shown) {
        return new Told(seq, at, title, text, mark, proof, shown, corrected);
    }

    Told corrected(String how) {
        return new Told(seq, at, title, text, mark, proof, photos, how);
    }
}
