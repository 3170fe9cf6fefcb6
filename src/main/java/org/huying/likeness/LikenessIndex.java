package org.huying.likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The texts most like one, among a million within milliseconds. An index lies in a folder of one process; it can always be
 * made anew from what it was fed. It keeps no text, only which two-character words each has.
 */
public final class LikenessIndex implements AutoCloseable {

    static final String ID = "id";
    static final String TAG = "tag";
    static final String GRAM = "gram";
    static final String WORDS = "words";
    private static final String MARK = "mark";

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
        return search(searcher -> new Search(searcher, rarity).nearest(text, tags, many));
    }

    private interface Asking<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T search(Asking<T> asking) {
        try {
            searchers.maybeRefreshBlocking();
            IndexSearcher searcher = searchers.acquire();
            try {
                return asking.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long[] grams(Text text) {
        return LongStream.concat(LongStream.of(Grams.distinct(text.foldedTitle(), 2)),
                LongStream.of(Grams.distinct(text.foldedBody(), 2))).sorted().distinct().toArray();
    }

    static int[] words(long[] grams) {
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
