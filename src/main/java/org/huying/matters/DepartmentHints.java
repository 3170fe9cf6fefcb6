package org.huying.matters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.ledger.History;
import org.huying.ledger.Ledger;
import org.huying.likeness.Case;
import org.huying.likeness.Hint;
import org.huying.likeness.Suggester;
import org.huying.likeness.Text;
import org.huying.opinions.HintAbout;
import org.huying.opinions.HintThresholds;
import org.huying.opinions.HintTrial;
import org.huying.opinions.TriedLast;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The department for a matter, proposed with reasons from where others like it ended up: the last one that was assigned or
 * ruled, so that what was sent back and given to another is learned as the other's. Only public texts are learned from.
 */
@Service
public class DepartmentHints implements HintTrial {

    private static final Logger LOG = LoggerFactory.getLogger(DepartmentHints.class);
    private static final int LEARNED = 3000;
    private static final int FEWEST = 50;
    private static final int AT_A_TIME = 500;

    private final MatterStore store;
    private final Ledger ledger;
    private final HintThresholds thresholds;
    private final AtomicReference<@Nullable Learned> learned = new AtomicReference<>();
    private final TriedLast<MatterId> triedLast = new TriedLast<>();

    DepartmentHints(MatterStore store, Ledger ledger, HintThresholds thresholds) {
        this.store = store;
        this.ledger = ledger;
        this.thresholds = thresholds;
    }

    private record Learned(Suggester suggester, List<Case> from) {
    }

    /**
     * What is proposed for a matter.
     *
     * @param among the departments it can be given to
     */
    public Optional<Hint> of(Matter matter, Set<String> among) {
        Learned now = learned.get();
        if (now == null) {
            return Optional.empty();
        }
        double enough = thresholds.enough(HintAbout.DEPARTMENT, matter.region());
        return Optional.of(now.suggester().suggest(text(matter)))
                .filter(hint -> hint.confidence() >= enough && among.contains(hint.label()));
    }

    /** Whoever has just begun does not wait an hour for what can be learned by now. */
    @Scheduled(initialDelayString = "PT90S", fixedDelayString = "PT2M")
    void learnFirst() {
        if (learned.get() == null) {
            learn();
        }
    }

    /** Learns from the newest assignments, if they are others than the last time. */
    @Scheduled(initialDelayString = "PT45S", fixedDelayString = "PT1H")
    public void learn() {
        List<Case> cases = cases(store.newestAssigned(LEARNED));
        Learned before = learned.get();
        if (cases.size() >= FEWEST && (before == null || !before.from().equals(cases))) {
            long begin = System.nanoTime();
            learned.set(new Learned(Suggester.learn(cases), List.copyOf(cases)));
            LOG.info("Learned departments from {} assignments in {} ms", cases.size(),
                    (System.nanoTime() - begin) / 1_000_000);
        }
    }

    /** Where matters ended up, the newest first. */
    private List<Case> cases(List<MatterId> newest) {
        var cases = new ArrayList<Case>();
        for (int from = 0; from < newest.size(); from += AT_A_TIME) {
            List<MatterId> some = newest.subList(from, Math.min(newest.size(), from + AT_A_TIME));
            var known = new ArrayList<Case>();
            ledger.histories(some.stream().map(MatterId::subject).toList(), Step.class)
                    .forEach(history -> known(history, known));
            Map<String, Case> byId = known.stream()
                    .collect(Collectors.toMap(one -> one.text().id(), Function.identity()));
            some.forEach(id -> Optional.ofNullable(byId.get(id.value())).ifPresent(cases::add));
        }
        return cases;
    }

    @Override
    public HintAbout about() {
        return HintAbout.DEPARTMENT;
    }

    @Override
    public List<Tried> tried(String prefix) {
        return triedLast.of(store.newestAssigned(MOST + EARLIER), prefix, newest -> tried(cases(newest)));
    }

    private static Map<String, Tried> tried(List<Case> cases) {
        int recent = Math.min(MOST, cases.size() - FEWEST);
        if (recent <= 0) {
            return Map.of();
        }
        Suggester earlier = Suggester.learn(cases.subList(recent, cases.size()));
        var tried = new LinkedHashMap<String, Tried>();
        cases.subList(0, recent).forEach(one -> {
            Hint hint = earlier.suggest(one.text());
            tried.put(one.text().id(), new Tried(hint.confidence(), hint.label().equals(one.label()), 0, false));
        });
        return tried;
    }

    private static void known(History<Step> history, List<Case> cases) {
        MatterId id = new MatterId(history.subject().substring(history.subject().indexOf('/') + 1));
        Matter matter = Matter.of(id, "", history);
        history.steps().stream().map(recorded -> switch (recorded.step()) {
            case Step.Assigned assigned -> assigned.lead();
            case Step.Ruled ruled -> ruled.lead();
            default -> "";
        }).filter(lead -> !lead.isEmpty()).reduce((_, later) -> later)
                .filter(_ -> !matter.publicText().isErased())
                .ifPresent(lead -> cases.add(new Case(text(matter), lead)));
    }

    private static Text text(Matter matter) {
        return new Text(matter.id().value(), matter.title().toString(), matter.publicText().toString());
    }
}
