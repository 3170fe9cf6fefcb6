package org.huying.bulletins;

/**
 * A bulletin that may be published: all that the facts give, before anything is left out.
 *
 * @param seen how many steps the bulletins of this place and period have taken
 * @param editions how many editions there are
 * @param digest of the facts it was composed from; whoever publishes says which they have read
 */
public record Draft(Content content, int seen, int editions, String digest) {

    public boolean isCorrection() {
        return editions > 0;
    }

    /** How it will look with these words and without what is left out. */
    public Content with(Wording wording) {
        return content.with(wording);
    }
}
