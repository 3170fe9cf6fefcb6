package org.huying.bulletins;

/**
 * A bulletin that may be published: all that the facts give, before anything is left out.
 *
 * @param seen how many editions of this place and period there are
 * @param digest of the facts it was composed from; whoever publishes says which they have read
 */
public record Draft(Content content, int seen, String digest) {

    public boolean isCorrection() {
        return seen > 0;
    }

    /** How it will look with these words and without what is left out. */
    public Content with(Wording wording) {
        return content.with(wording);
    }
}
