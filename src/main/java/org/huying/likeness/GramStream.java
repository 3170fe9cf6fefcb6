package org.huying.likeness;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Grams as Lucene takes words. */
final class GramStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final long[] grams;
    private int next;

    GramStream(long[] grams) {
        this.grams = grams;
    }

    @Override
    public boolean incrementToken() {
        if (next == grams.length) {
            return false;
        }
        clearAttributes();
        term.append(Grams.words(grams[next++]));
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
