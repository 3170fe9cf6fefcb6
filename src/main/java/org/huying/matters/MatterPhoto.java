package org.huying.matters;

import org.huying.photos.PhotoId;

/**
 * A photo of a case.
 *
 * @param seq the step it came with: of the opinion or of the matter, as the source says
 * @param open whether anybody may see it
 */
public record MatterPhoto(PhotoId id, int seq, Source source, boolean open) {

    /** With what a photo came. */
    public enum Source {
        OPINION, ADDITION, DEPARTMENT
    }

    /** Whether the person sent it, not a department. */
    public boolean isOwn() {
        return source != Source.DEPARTMENT;
    }
}
