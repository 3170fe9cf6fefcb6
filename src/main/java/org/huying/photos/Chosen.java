package org.huying.photos;

import java.util.List;
import org.huying.ledger.Words;

/**
 * The photos somebody chose on a form, drawn anew and waiting for the step that takes them.
 *
 * @param problem the key of the sentence that says what is wrong with the choice, or empty
 */
public record Chosen(List<Waiting> photos, String problem) {

    /** No photos at all. */
    public static final Chosen NONE = new Chosen(List.of(), "");

    /**
     * A photo that waits.
     *
     * @param digest SHA-256 of the picture
     */
    public record Waiting(PhotoId id, String digest) {
    }

    public boolean isGood() {
        return problem.isEmpty();
    }

    /**
     * What the fact carries: for each photo its digest, as words. The chain thus shows how many there were, and whoever
     * is given a picture and its salt can check that it was not exchanged. A bare digest would let anybody who holds a
     * picture find out whether it lies here, and could not be erased.
     */
    public List<Words> proofs() {
        return photos.stream().map(photo -> Words.of(photo.digest())).toList();
    }
}
