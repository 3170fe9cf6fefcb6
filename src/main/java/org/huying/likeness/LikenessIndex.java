package org.huying.likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The texts most like one, among a million within milliseconds. An index lies in a folder of one process; it can always be
 * made anew from what it was fed. It keeps no text, only which two-character words each has.
 */
public final class LikenessIndex implements AutoCloseable {

    private static final String ID = "id";
    private static final String TAG = "tag";
    private static final String GRAM = "gram";
    private static final String WORDS = "words";
    private static final String MARK = "mark";

    /** How many are compared exactly for each that is wanted, and at least. */
    private static final int CANDIDATES = 5;
    private static final int FEWEST_CANDIDATES = 60;

    /** The rarest words of a text find those like it; how many, and how many texts may have them together. */
    private static final int MOST_WORDS = 24;
    private static final int FEWEST_WORDS = 6;
    private static final long MOST_POSTINGS = 60_000;

    private static final FieldType ONLY_WHETHER = onlyWhether();

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Rarity rarity = new Rarity();

    private LikenessIndex(IndexWriter writer) throws IOException {
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
        countWords();
    }

    /** Opens the index of that folder or begins one. Only one process at a time may have it open. */
    public static LikenessIndex open(Path folder) {
        try {
            var settings = new IndexWriterConfig().setCommitOnClose(false).setRAMBufferSizeMB(64);
            return new LikenessIndex(new IndexWriter(new MMapDirectory(folder), settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a text, in place of the one with that id if there is one.
     *
     * @param tags by which it can be filtered: the street, whether it is open
     */
    public void add(Text text, Collection<String> tags) {
        long[] grams = grams(text);
        int[] words = words(grams);
        var document = new Document();
        document.add(new StringField(ID, text.id(), Field.Store.YES));
        tags.forEach(tag -> document.add(new StringField(TAG, tag, Field.Store.NO)));
        document.add(new Field(GRAM, new GramStream(grams), ONLY_WHETHER));
        document.add(new BinaryDocValuesField(WORDS, Packed.of(words)));
        run(() -> writer.updateDocument(new Term(ID, text.id()), document));
        for (int word : words) {
            rarity.count(word, 1);
        }
    }

    public void remove(String id) {
        run(() -> writer.deleteDocuments(new Term(ID, id)));
    }

    /**
     * Everything added and removed so far is on disk; after a crash the index is as it was at the last mark.
     *
     * @param mark up to where the caller has fed it
     */
    public void keep(String mark) {
        run(() -> {
            writer.setLiveCommitData(Map.of(MARK, mark).entrySet());
            writer.commit();
        });
    }

    /** Up to where it has been fed and kept; empty if it never was. */
    public String mark() {
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (var entry : data) {
                if (entry.getKey().equals(MARK)) {
                    return entry.getValue();
                }
            }
        }
        return "";
    }

    public int size() {
        return search(searcher -> searcher.getIndexReader().numDocs());
    }

    /**
     * The texts most like this one, the most alike first; itself, by its id, is not among them.
     *
     * @param tags all of which they must have
     */
    public List<Near> nearest(Text text, Set<String> tags, int many) {
        return search(searcher -> nearest(searcher, text, tags, many));
    }

    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T search(Search<T> search) {
        try {
            searchers.maybeRefreshBlocking();
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Near> nearest(IndexSearcher searcher, Text text, Set<String> tags, int many) throws IOException {
        long[] grams = grams(text);
        int texts = Math.max(1, searcher.getIndexReader().numDocs());
        int wanted = Math.max(FEWEST_CANDIDATES, many * CANDIDATES);
        var found = searcher.search(query(grams, tags, text.id(), texts),
                new TopScoreDocCollectorManager(wanted, null, wanted));
        var asked = new Packed(Packed.of(words(grams)));
        double own = asked.square(rarity, texts);
        var near = new ArrayList<Scored>();
        for (ScoreDoc hit : found.scoreDocs) {
            var theirs = new Packed(words(searcher, hit.doc));
            double both = asked.sharedSquare(theirs, rarity, texts);
            near.add(new Scored(hit.doc, both / Math.sqrt(own * theirs.square(rarity, texts) + 1e-9), theirs));
        }
        near.sort(Comparator.comparingDouble(Scored::likeness).reversed().thenComparingInt(Scored::document));
        var told = new ArrayList<Near>();
        for (Scored one : near.subList(0, Math.min(many, near.size()))) {
            String id = searcher.storedFields().document(one.document(), Set.of(ID)).get(ID);
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
            query.add(new BoostQuery(new TermQuery(new Term(GRAM, Grams.words(grams[i]))),
                    (float) Math.sqrt(rarity.square(place, texts))), Occur.SHOULD);
        }
        tags.forEach(tag -> query.add(new TermQuery(new Term(TAG, tag)), Occur.FILTER));
        query.add(new TermQuery(new Term(ID, id)), Occur.MUST_NOT);
        return query.build();
    }

    private static BytesRef words(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var values = leaf.reader().getBinaryDocValues(WORDS);
        values.advanceExact(document - leaf.docBase);
        return BytesRef.deepCopyOf(values.binaryValue());
    }

    private static long[] grams(Text text) {
        return LongStream.concat(LongStream.of(Grams.distinct(text.foldedTitle(), 2)),
                LongStream.of(Grams.distinct(text.foldedBody(), 2))).sorted().distinct().toArray();
    }

    private static int[] words(long[] grams) {
        return Arrays.stream(grams).mapToInt(Rarity::place).sorted().distinct().toArray();
    }

    private void countWords() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            var terms = MultiTerms.getTerms(reader, GRAM);
            if (terms != null) {
                var every = terms.iterator();
                for (BytesRef term = every.next(); term != null; term = every.next()) {
                    long gram = 0;
                    for (char one : term.utf8ToString().toCharArray()) {
                        gram = gram << Character.SIZE | one;
                    }
                    rarity.count(Rarity.place(gram), every.docFreq());
                }
            }
        }
    }

    /** What is not kept is lost; the caller feeds it again from the mark. */
    @Override
    public void close() {
        run(() -> {
            searchers.close();
            writer.rollback();
            writer.getDirectory().close();
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FieldType onlyWhether() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
