package org.huying.opinions.sameness;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.likeness.Text;
import org.huying.opinions.Opinion;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.opinions.Voices;
import org.huying.opinions.sameness.AlikeStore.Line;
import org.huying.opinions.sameness.AlikeStore.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of what is alike: what says the same as a text, and being told what became of a matter. */
@Service
@Transactional
public class Alike {

    /** How many are shown to somebody. */
    public static final int SHOWN = 3;

    private static final int CANDIDATES = 40;
    private static final int FEWEST_LETTERS = 6;

    private final AlikeStore store;
    private final AlikeIndex index;
    private final Opinions opinions;
    private final Voices voices;

    Alike(AlikeStore store, AlikeIndex index, Opinions opinions, Voices voices) {
        this.store = store;
        this.index = index;
        this.opinions = opinions;
        this.voices = voices;
    }

    /** A matter began, ended, went on, or reads otherwise now: what everybody may read of it, and whether it is open. */
    public void tell(OpinionId id, String region, String title, String publicText, boolean open) {
        store.matter(id, region, open ? State.OPEN : State.OVER, title, publicText);
    }

    /** A matter was taken back, or goes along with another: nobody can join it. */
    public void gone(OpinionId id, String region) {
        store.matter(id, region, State.GONE, "", "");
    }

    /** Some of the accepted opinions whose matters were not told about yet, in their order. */
    @Transactional(readOnly = true)
    public List<OpinionId> untold(Optional<OpinionId> after, int many) {
        return store.untold(after, many);
    }

    /** The open matters of that street most like what somebody writes. Only what everybody may read of them. */
    @Transactional(readOnly = true)
    public List<Likely> openLike(String written, String region) {
        if (written.strip().length() < FEWEST_LETTERS) {
            return List.of();
        }
        return ranked(new Text("", "", written.strip()), region, Set.of(State.OPEN), Set.of(), "", SHOWN);
    }

    /** An open matter as everybody may read it, to be joined. */
    @Transactional(readOnly = true)
    public java.util.Optional<Likely> open(OpinionId id) {
        return store.lines(List.of(id.value())).stream().filter(line -> line.state() == State.OPEN).findFirst()
                .map(line -> counted(likely(new Text("", "", ""), line.region(), line, null)));
    }

    /** What says the same as a waiting opinion, for its officer: matters and what waits too, save what was told apart. */
    @Transactional(readOnly = true)
    public List<Likely> likely(Opinion opinion) {
        var not = voices.apart(opinion.id()).stream().map(OpinionId::value)
                .collect(Collectors.toCollection(HashSet::new));
        not.add(opinion.id().value());
        return ranked(new Text(opinion.id().value(), "", opinion.filed().text().toString()), opinion.region(),
                Set.of(State.OPEN, State.WAITING), not, opinion.filed().station(), SHOWN + 2);
    }

    /** The index proposes, the texts as the database has them decide: so all processes say the same. */
    private List<Likely> ranked(Text text, String region, Set<State> states, Set<String> not, String station,
            int many) {
        List<String> candidates = states.stream()
                .flatMap(state -> index.candidates(text, AlikeIndex.tags(region, state), CANDIDATES).stream())
                .filter(id -> !not.contains(id)).toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Line> lines = store.lines(candidates).stream().filter(line -> states.contains(line.state())).toList();
        Map<OpinionId, Opinion> waiting = opinions.several(
                lines.stream().filter(line -> line.state() == State.WAITING).map(Line::id).toList()).stream()
                .filter(opinion -> opinion.filed().station().equals(station)) // others' words are for their station
                .collect(Collectors.toMap(Opinion::id, Function.identity()));
        return lines.stream().filter(line -> line.state() == State.OPEN || waiting.containsKey(line.id()))
                .map(line -> likely(text, region, line, waiting.get(line.id())))
                .filter(one -> one.likeness() >= Closeness.ENOUGH)
                .sorted(Comparator.comparingDouble(Likely::likeness).reversed()
                        .thenComparing(one -> one.id().value()))
                .limit(many).map(this::counted).toList();
    }

    private static Likely likely(Text text, String region, Line line, @Nullable Opinion opinion) {
        String body = opinion == null ? line.body() : opinion.filed().text().toString();
        boolean same = region.equals(line.region());
        return new Likely(line.id(), line.region(), line.title(), body, line.filedAt(), line.state() == State.OPEN,
                Closeness.of(text.body(), line.title() + "\n" + body, same), same, 0);
    }

    private Likely counted(Likely one) {
        return new Likely(one.id(), one.region(), one.title(), one.text(), one.filedAt(), one.matter(),
                one.likeness(), one.sameCommunity(), one.matter() ? voices.count(one.id()) : 1);
    }
}
