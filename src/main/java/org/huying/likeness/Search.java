package org.huying.likeness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/** One search in an index as it stands: the rarest words find candidates, which are then compared exactly. */
record Search(IndexSearcher searcher, Rarity rarity) {

    /** How many are compared exactly for each that is wanted, and at least. */
    private static final int CANDIDATES = 5;
    private static final int FEWEST_CANDIDATES = 60;

    /** The rarest words of a text find those like it; how many, and how many texts may have them together. */
    private static final int MOST_WORDS = 24;
    private static final int FEWEST_WORDS = 6;
    private static final long MOST_POSTINGS = 60_000;

    List<Near> nearest(Text text, Set<String> tags, int many) throws IOException {
        long[] grams = LikenessIndex.grams(text);
        int texts = Math.max(1, searcher.getIndexReader().numDocs());
        int wanted = Math.max(FEWEST_CANDIDATES, many * CANDIDATES);
        var found = searcher.search(query(grams, tags, text.id(), texts),
                new TopScoreDocCollectorManager(wanted, null, wanted));
        var asked = new Packed(Packed.of(LikenessIndex.words(grams)));
        double own = asked.square(rarity, texts);
        var near = new ArrayList<Scored>();
        for (ScoreDoc hit : found.scoreDocs) {
            var theirs = new Packed(wordsOf(hit.doc));
            double both = asked.sharedSquare(theirs, rarity, texts);
            near.add(new Scored(hit.doc, both / Math.sqrt(own * theirs.square(rarity, texts) + 1e-9), theirs));
        }
        near.sort(Comparator.comparingDouble(Scored::likeness).reversed().thenComparingInt(Scored::document));
        var told = new ArrayList<Near>();
        for (Scored one : near.subList(0, Math.min(many, near.size()))) {
            String id = searcher.storedFields().document(one.document(), Set.of(LikenessIndex.ID))
                    .get(LikenessIndex.ID);
            told.add(new Near(id, Math.min(1, one.likeness()), Shared.runs(text, one.words(), rarity, texts)));
        }
        return told;
    }

    private record Scored(int document, double likeness, Packed words) {
    }

    private BooleanQuery query(long[] grams, Set<String> tags, String id, int texts) {
        List<Integer> rarest = IntStream.range(0, grams.length).filter(i -> rarity.isKnown(Rarity.place(grams[i])))
                .boxed()
                .sorted(Comparator.comparingInt(i -> rarity.frequency(Rarity.place(grams[i])))).toList();
        var query = new BooleanQuery.Builder();
        long postings = 0;
        int words = 0;
        query.setMinimumNumberShouldMatch(1);
        for (int i : rarest) {
            int place = Rarity.place(grams[i]);
            postings += rarity.frequency(place);
            if (words == MOST_WORDS || words >= FEWEST_WORDS && postings > MOST_POSTINGS) {
                break;
            }
            words++;
            query.add(new BoostQuery(new TermQuery(new Term(LikenessIndex.GRAM, Grams.words(grams[i]))),
                    (float) Math.sqrt(rarity.square(place, texts))), Occur.SHOULD);
        }
        tags.forEach(tag -> query.add(new TermQuery(new Term(LikenessIndex.TAG, tag)), Occur.FILTER));
        query.add(new TermQuery(new Term(LikenessIndex.ID, id)), Occur.MUST_NOT);
        return query.build();
    }

    private BytesRef wordsOf(int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var values = leaf.reader().getBinaryDocValues(LikenessIndex.WORDS);
        values.advanceExact(document - leaf.docBase);
        return BytesRef.deepCopyOf(values.binaryValue());
    }
}
