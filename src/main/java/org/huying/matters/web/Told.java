package org.huying.matters.web;

import java.time.Instant;
import java.util.List;
import org.huying.photos.PhotoId;

/**
 * One step in plain words.
 *
 * @param mark the kind of step, for its colour: start, move, answer, good, bad, quiet
 */
record Told(int seq, Instant at, String title, String text, String mark, String proof, List<PhotoId> photos) {

    Told with(List<PhotoId> shown) {
        return new Told(seq, at, title, text, mark, proof, shown);
    }
}
