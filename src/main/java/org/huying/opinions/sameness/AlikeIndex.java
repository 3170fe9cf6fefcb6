package org.huying.opinions.sameness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.likeness.LikenessIndex;
import org.huying.likeness.Text;
import org.huying.opinions.Opinion;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * The index of this process: opened in a folder of its own, fed from the database, begun anew where it is lost, broken, of
 * another form or of another database. Whoever asks while it is not there gets nothing and waits for nothing.
 */
final class AlikeIndex implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AlikeIndex.class);

    /** Changes with whatever is put into the index; an index of another form is begun anew. */
    private static final String FORM = "1";
    private static final int AT_A_TIME = 500;

    private final AlikeStore store;
    private final Opinions opinions;
    private final OwnFolder folders;
    private final ReentrantLock feeding = new ReentrantLock();
    private volatile OwnFolder.@Nullable Opened opened;
    private boolean complained;

    /** @param folder under which each process takes a folder that no other has */
    AlikeIndex(AlikeStore store, Opinions opinions, Path folder) {
        this.store = store;
        this.opinions = opinions;
        this.folders = new OwnFolder(folder);
    }

    /** Candidates for what is most like the text; none while there is no index. */
    List<String> candidates(Text text, Set<String> tags, int many) {
        OwnFolder.Opened now = opened;
        if (now == null) {
            return List.of();
        }
        try {
            return now.index().nearest(text, tags, many).stream().map(near -> near.id()).toList();
        } catch (RuntimeException e) {
            complain(e);
            return List.of();
        }
    }

    /** Reads what changed since the last time. Nothing else waits for it; what fails is tried again the next time. */
    void feed() {
        if (!feeding.tryLock()) {
            return;
        }
        try {
            OwnFolder.Opened now = opened();
            if (now != null) {
                feed(now);
                complained = false;
            }
        } catch (RuntimeException e) {
            complain(e);
            close();
        } finally {
            feeding.unlock();
        }
    }

    private void feed(OwnFolder.Opened now) {
        String horizon = store.horizon();
        String mark = now.index().mark();
        String before = FORM + " " + now.database() + " ";
        boolean goesOn = mark.startsWith(before)
                && Long.compareUnsigned(number(mark.substring(before.length())), number(horizon)) <= 0;
        int fed = 0;
        Optional<AlikeStore.Line> last = Optional.empty();
        while (true) {
            List<AlikeStore.Line> lines = goesOn
                    ? store.changed(mark.substring(before.length()), horizon, last, AT_A_TIME)
                    : store.all(last, AT_A_TIME);
            if (lines.isEmpty()) {
                break;
            }
            put(now.index(), lines);
            fed += lines.size();
            last = Optional.of(lines.getLast());
        }
        if (fed > 0 || !goesOn) {
            now.index().keep(before + horizon);
        }
        if (!goesOn) {
            LOG.info("The index of what is alike was made anew from {} opinions", fed);
        }
    }

    private void put(LikenessIndex index, List<AlikeStore.Line> lines) {
        Map<OpinionId, Opinion> waiting = opinions.several(lines.stream()
                .filter(line -> line.state() == AlikeStore.State.WAITING).map(AlikeStore.Line::id).toList()).stream()
                .collect(Collectors.toMap(Opinion::id, Function.identity()));
        for (AlikeStore.Line line : lines) {
            Text text = text(line, waiting.get(line.id()));
            boolean joinable = line.state() == AlikeStore.State.OPEN || line.state() == AlikeStore.State.WAITING;
            if (!joinable || text.title().isBlank() && text.body().isBlank()) {
                index.remove(line.id().value());
            } else {
                index.add(text, tags(line.region(), line.state()));
            }
        }
    }

    /** Where it is and how it stands; nobody has said where yet while the region is empty. */
    static Set<String> tags(String region, AlikeStore.State state) {
        return region.length() < 9 ? Set.of(state.name()) : Set.of(region.substring(0, 9), state.name());
    }

    /** What is compared: the public text, or what the person said while there is none. */
    static Text text(AlikeStore.Line line, @Nullable Opinion opinion) {
        return opinion == null ? new Text(line.id().value(), line.title(), line.body())
                : new Text(line.id().value(), "", opinion.filed().text().toString(),
                        opinion.filed().place().toString(), "");
    }

    private OwnFolder.@Nullable Opened opened() {
        OwnFolder.Opened now = opened;
        if (now != null && !Files.isDirectory(now.folder())) {
            close();
            now = null;
        }
        if (now == null) {
            now = folders.open(store.database()).orElse(null);
            opened = now;
        }
        return now;
    }

    private void complain(RuntimeException e) {
        if (!complained) {
            complained = true;
            LOG.warn("What is alike cannot be found for now; it will be tried again", e);
        }
    }

    private static long number(String mark) {
        return mark.matches("\\d{1,19}") ? Long.parseUnsignedLong(mark) : -1;
    }

    private void close() {
        OwnFolder.Opened now = opened;
        opened = null;
        if (now != null) {
            try {
                now.index().close();
            } catch (RuntimeException e) {
                LOG.warn("An index was not closed well: {}", e.getMessage());
            }
        }
    }

    @Override
    public void destroy() {
        feeding.lock();
        try {
            close();
        } finally {
            feeding.unlock();
        }
    }
}
