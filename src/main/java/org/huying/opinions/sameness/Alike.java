package org.huying.opinions.sameness;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.likeness.Text;
import org.huying.opinions.Opinion;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.opinions.Voices;
import org.huying.opinions.sameness.AlikeStore.Line;
import org.huying.opinions.sameness.AlikeStore.State;
import org.huying.places.Point;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of what is alike: what says the same as a text, and being told what became of a matter. */
@Service
@Transactional
public class Alike {

    /** Whoever looks for the other one is shown what is only perhaps the same. */
    private static final double PERHAPS = 0.12;

    /** How many are shown to somebody. */
    public static final int SHOWN = 3;

    private static final int CANDIDATES = 40;

    /** The first digits of a region, which all streets of a district share. */
    private static final int DISTRICT = 6;

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
        return ranked(new Asked(new Text("", "", written.strip()), region, region, "", null), Set.of(State.OPEN),
                Set.of(), SHOWN);
    }

    /** Open matters of the whole district that say what this one says, as everybody may read them, save what was told apart. */
    @Transactional(readOnly = true)
    public List<Likely> like(OpinionId matter, String title, String publicText, String region) {
        Text text = new Text(matter.value(), "", title + "\n" + publicText);
        return ranked(new Asked(text, region, "", "", null), Set.of(State.OPEN), itselfAndApart(matter), PERHAPS,
                SHOWN + 2);
    }

    /** An open matter as everybody may read it, to be joined. */
    @Transactional(readOnly = true)
    public java.util.Optional<Likely> open(OpinionId id) {
        return store.lines(List.of(id.value())).stream().filter(line -> line.state() == State.OPEN).findFirst()
                .map(line -> counted(likely(
                        new Asked(new Text("", "", ""), line.region(), line.region(), "", null), line, null)));
    }

    /** What says the same as a waiting opinion, for its officer: matters and what waits too, save what was told apart. */
    @Transactional(readOnly = true)
    public List<Likely> likely(Opinion opinion) {
        Text text = new Text(opinion.id().value(), "", opinion.filed().text().toString());
        return ranked(new Asked(text, opinion.region(), opinion.region(), opinion.filed().station(),
                opinion.filed().pointed()), Set.of(State.OPEN, State.WAITING), itselfAndApart(opinion.id()),
                SHOWN + 2);
    }

    /** Nobody is asked about these. */
    private Set<String> itselfAndApart(OpinionId id) {
        return Stream.concat(Stream.of(id), voices.apart(id).stream()).map(OpinionId::value)
                .collect(Collectors.toSet());
    }

    /** Open matters of other streets of the district that say what a waiting opinion says, as everybody may read them. */
    @Transactional(readOnly = true)
    public List<Likely> elsewhere(Opinion opinion) {
        String street = opinion.region().substring(0, Math.min(9, opinion.region().length()));
        String district = street.substring(0, Math.min(DISTRICT, street.length()));
        Text text = new Text(opinion.id().value(), "", opinion.filed().text().toString());
        return ranked(new Asked(text, opinion.region(), "", "", null), Set.of(State.OPEN),
                itselfAndApart(opinion.id()), CANDIDATES).stream()
                .filter(one -> one.region().startsWith(district) && !one.region().startsWith(street)).limit(SHOWN)
                .toList();
    }

    /** The index proposes, the texts as the database has them decide: so all processes say the same. */
    private List<Likely> ranked(Asked asked, Set<State> states, Set<String> not, int many) {
        return ranked(asked, states, not, Closeness.ENOUGH, many);
    }

    private List<Likely> ranked(Asked asked, Set<State> states, Set<String> not, double enough, int many) {
        List<String> candidates = states.stream()
                .flatMap(state -> index.candidates(asked.text(), AlikeIndex.tags(asked.within(), state), CANDIDATES)
                        .stream())
                .filter(id -> !not.contains(id)).toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Line> lines = store.lines(candidates).stream().filter(line -> states.contains(line.state())).toList();
        Map<OpinionId, Opinion> said = opinions.several(lines.stream()
                .filter(line -> line.state() == State.WAITING || asked.at() != null).map(Line::id).toList()).stream()
                .collect(Collectors.toMap(Opinion::id, Function.identity()));
        return lines.stream().filter(line -> line.state() == State.OPEN || asked.mayRead(said.get(line.id())))
                .map(line -> likely(asked, line, said.get(line.id())))
                .filter(one -> one.likeness() >= enough)
                .sorted(Comparator.comparingDouble(Likely::likeness).reversed()
                        .thenComparing(one -> one.id().value()))
                .limit(many).map(this::counted).toList();
    }

    /**
     * What is compared.
     *
     * @param within where it is looked for: a street, or everywhere where it is empty
     * @param station whose waiting opinions may be read; empty for whoever reads none
     * @param at the pin, for those who may see where others have theirs
     */
    private record Asked(Text text, String region, String within, String station, @Nullable Point at) {

        /** Others' words are for their station. */
        boolean mayRead(@Nullable Opinion waiting) {
            return waiting != null && waiting.filed().station().equals(station);
        }
    }

    private static Likely likely(Asked asked, Line line, @Nullable Opinion opinion) {
        String body = line.state() == State.WAITING && opinion != null ? opinion.filed().text().toString()
                : line.body();
        boolean same = asked.region().equals(line.region());
        Point here = asked.at();
        Point there = opinion == null ? null : opinion.filed().pointed();
        Integer metres = here == null || there == null ? null : here.metresTo(there);
        return new Likely(line.id(), line.region(), line.title(), body, line.filedAt(), line.state() == State.OPEN,
                Closeness.of(asked.text().body(), line.title() + "\n" + body, same, metres), same, metres, 0);
    }

    private Likely counted(Likely one) {
        return new Likely(one.id(), one.region(), one.title(), one.text(), one.filedAt(), one.matter(),
                one.likeness(), one.sameCommunity(), one.metres(), one.matter() ? voices.count(one.id()) : 1);
    }
}
