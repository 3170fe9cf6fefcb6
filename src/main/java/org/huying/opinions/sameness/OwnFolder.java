package org.huying.opinions.sameness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.huying.likeness.LikenessIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder in which this process keeps its index: the first of a database's that no other process has. */
final class OwnFolder {

    private static final Logger LOG = LoggerFactory.getLogger(OwnFolder.class);
    private static final int MOST_PROCESSES = 8;

    private final Path all;
    private boolean complained;

    OwnFolder(Path all) {
        this.all = all;
    }

    /** An index and where it lies, of which database. */
    record Opened(LikenessIndex index, Path folder, String database) {
    }

    /** Opens the index; what cannot be read is thrown away and begun anew the next time. */
    Optional<Opened> open(String database) {
        for (int i = 1; i <= MOST_PROCESSES; i++) {
            Path mine = all.resolve(database + "-" + i);
            try {
                var opened = new Opened(LikenessIndex.open(mine), mine, database);
                complained = false;
                return Optional.of(opened);
            } catch (UncheckedIOException | IllegalArgumentException e) {
                if (!(e.getCause() instanceof LockObtainFailedException)) {
                    complain(e);
                    throwAway(mine);
                    return reopened(mine, database);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Opened> reopened(Path mine, String database) {
        try {
            return Optional.of(new Opened(LikenessIndex.open(mine), mine, database));
        } catch (UncheckedIOException | IllegalArgumentException e) {
            complain(e);
            return Optional.empty();
        }
    }

    private void throwAway(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            complain(e);
        }
    }

    /** Once is enough: it is tried again every few seconds. */
    private void complain(Exception e) {
        if (!complained) {
            complained = true;
            LOG.warn("The index of what is alike cannot be opened, it will be tried again: {}", e.getMessage());
        }
    }
}
