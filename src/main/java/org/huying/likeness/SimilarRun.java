package org.huying.likeness;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells for every row of one file the rows of another that are most like it. */
final class SimilarRun {

    private SimilarRun() {
    }

    static void print(List<Row> corpus, List<Row> asked, int many, PrintStream out) {
        try {
            Path folder = Files.createTempDirectory("huying-likeness");
            try (var index = LikenessIndex.open(folder)) {
                IntStream.range(0, corpus.size()).parallel()
                        .forEach(i -> index.add(numbered(corpus.get(i).text(), i), Set.of()));
                asked.parallelStream()
                        .map(row -> line(row, index.nearest(numbered(row.text(), -1), Set.of(), many), corpus))
                        .forEachOrdered(out::println);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of a file may stand there twice; the numbers of rows do not. */
    private static Text numbered(Text text, int number) {
        return new Text(String.valueOf(number), text.title(), text.body(), text.place(), text.time());
    }

    private static JsonLine line(Row row, List<Near> nearest, List<Row> corpus) {
        return new JsonLine().with("id", row.text().id()).with("similar", nearest.stream()
                .map(near -> new JsonLine().with("id", corpus.get(Integer.parseInt(near.id())).text().id())
                        .with("score", near.likeness()))
                .toList());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
