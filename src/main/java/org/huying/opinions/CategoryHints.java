package org.huying.opinions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.huying.ledger.Ledger;
import org.huying.ledger.Recorded;
import org.huying.likeness.Case;
import org.huying.likeness.Hint;
import org.huying.likeness.Suggester;
import org.huying.likeness.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The category of an opinion, proposed with reasons from what officers decided about others: the exact one where that is
 * sure enough, else the one at the top of the tree, else none. Learned anew now and then from the newest decisions, so
 * that what somebody corrects is learned; only public texts are learned from.
 */
@Service
public class CategoryHints implements HintTrial {

    private static final Logger LOG = LoggerFactory.getLogger(CategoryHints.class);
    private static final int LEARNED = 3000;
    private static final int FEWEST = 50;
    private static final int AT_A_TIME = 500;
    private static final int TOP = 2;

    private final OpinionStore store;
    private final Ledger ledger;
    private final HintThresholds thresholds;
    private final AtomicReference<@Nullable Learned> learned = new AtomicReference<>();
    private final TriedLast<OpinionId> triedLast = new TriedLast<>();

    CategoryHints(OpinionStore store, Ledger ledger, HintThresholds thresholds) {
        this.store = store;
        this.ledger = ledger;
        this.thresholds = thresholds;
    }

    private record Learned(Suggester exact, Suggester top, List<OpinionId> from) {
    }

    /** What is proposed for the words of an opinion; nothing before enough was decided, or where nothing is sure enough. */
    public Optional<Hint> of(String words) {
        return of(words, "");
    }

    /** The same for what was said in that region: below what the place asks for nothing is proposed. */
    public Optional<Hint> of(String words, String region) {
        Learned now = learned.get();
        if (now == null) {
            return Optional.empty();
        }
        double enough = thresholds.enough(HintAbout.CATEGORY, region);
        var text = new Text("", "", words, "", "");
        return Optional.of(now.exact().suggest(text)).filter(hint -> hint.confidence() >= enough)
                .or(() -> Optional.of(now.top().suggest(text)).filter(hint -> hint.confidence() >= enough));
    }

    /** Whoever has just begun does not wait an hour for what can be learned by now. */
    @Scheduled(initialDelayString = "PT90S", fixedDelayString = "PT2M")
    void learnFirst() {
        if (learned.get() == null) {
            learn();
        }
    }

    /** Learns from the newest decisions, if there are others than the last time. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1H")
    public void learn() {
        List<OpinionId> newest = store.newestAccepted(LEARNED);
        Learned before = learned.get();
        if (before != null && before.from().equals(newest)) {
            return;
        }
        List<Case> cases = cases(newest);
        if (cases.size() >= FEWEST) {
            long begin = System.nanoTime();
            learned.set(new Learned(learn(cases, code -> code),
                    learn(cases, CategoryHints::top), newest));
            LOG.info("Learned categories from {} decisions in {} ms", cases.size(),
                    (System.nanoTime() - begin) / 1_000_000);
        }
    }

    /** What was decided, the newest first. What says the same counts once. */
    private List<Case> cases(List<OpinionId> newest) {
        var said = new HashSet<String>();
        return java.util.stream.IntStream.iterate(0, from -> from < newest.size(), from -> from + AT_A_TIME)
                .mapToObj(from -> newest.subList(from, Math.min(newest.size(), from + AT_A_TIME)))
                .flatMap(some -> decided(some).stream())
                .filter(one -> said.add(one.label() + one.text().body())).toList();
    }

    private List<Case> decided(List<OpinionId> some) {
        Map<String, Case> known = new HashMap<>();
        ledger.histories(some.stream().map(OpinionId::subject).toList(), Step.class)
                .forEach(history -> history.steps()
                        .forEach(one -> known(history.subject(), one)
                                .ifPresent(it -> known.put(history.subject(), it))));
        return some.stream().flatMap(id -> Optional.ofNullable(known.get(id.subject())).stream()).toList();
    }

    @Override
    public HintAbout about() {
        return HintAbout.CATEGORY;
    }

    @Override
    public List<Tried> tried(String prefix) {
        return triedLast.of(store.newestAccepted(MOST + EARLIER), prefix, newest -> tried(cases(newest)));
    }

    private static Map<String, Tried> tried(List<Case> cases) {
        int recent = Math.min(MOST, cases.size() - FEWEST);
        if (recent <= 0) {
            return Map.of();
        }
        List<Case> earlier = cases.subList(recent, cases.size());
        Suggester exact = learn(earlier, code -> code);
        Suggester top = learn(earlier, CategoryHints::top);
        var tried = new LinkedHashMap<String, Tried>();
        cases.subList(0, recent).forEach(one -> {
            Hint first = exact.suggest(one.text());
            Hint wider = top.suggest(one.text());
            tried.put(one.text().id(), new Tried(first.confidence(), first.label().equals(one.label()),
                    wider.confidence(), wider.label().equals(top(one.label()))));
        });
        return tried;
    }

    private static String top(String code) {
        return code.substring(0, Math.min(TOP, code.length()));
    }

    private static Suggester learn(List<Case> cases, UnaryOperator<String> label) {
        return Suggester.learn(cases.stream().map(one -> new Case(one.text(), label.apply(one.label()))).toList());
    }

    private static Optional<Case> known(String subject, Recorded<Step> recorded) {
        return recorded.step() instanceof Step.Accepted accepted && !accepted.category().isEmpty()
                && !accepted.publicText().isErased()
                        ? Optional.of(new Case(new Text(subject.substring(subject.indexOf('/') + 1),
                                accepted.title().toString(), accepted.publicText().toString(), "", ""),
                                accepted.category()))
                        : Optional.empty();
    }
}
