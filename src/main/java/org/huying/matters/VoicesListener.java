package org.huying.matters;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.ledger.Recorded;
import org.huying.ledger.Words;
import org.huying.opinions.OpinionId;
import org.huying.opinions.OpinionReckoned;
import org.huying.opinions.Opinions;
import org.huying.opinions.Voice;
import org.huying.opinions.VoiceJoined;
import org.huying.opinions.VoiceLeft;
import org.huying.opinions.Voices;
import org.huying.opinions.sameness.Alike;
import org.huying.opinions.sameness.MayBeMerged;
import org.huying.people.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What it means for matters that opinions join and leave them. A matter is held while somebody joins it, so that none joins
 * what ends at that moment; it ends by rule when the last one has left it.
 */
@Component
@Transactional
class VoicesListener {

    private static final Set<Class<? extends Step>> TOLD = Set.of(Step.Opened.class, Step.Withdrawn.class,
            Step.Merged.class, Step.Parted.class, Step.Closed.class, Step.Reopened.class, Step.Reworded.class,
            Step.AnsweredBefore.class);
    private static final int AT_A_TIME = 500;

    private final Desk desk;
    private final MatterStore store;
    private final Opinions opinions;
    private final Voices voices;
    private final Alike alike;

    VoicesListener(Desk desk, MatterStore store, Opinions opinions, Voices voices, Alike alike) {
        this.desk = desk;
        this.store = store;
        this.opinions = opinions;
        this.voices = voices;
        this.alike = alike;
    }

    @EventListener
    void joined(VoiceJoined joined) {
        MatterId own = MatterId.of(joined.voice());
        MatterId into = MatterId.of(joined.matter());
        Stream.of(own, into).sorted(java.util.Comparator.comparing(MatterId::value)).forEach(store::lock);
        desk.find(own).filter(matter -> !matter.merged().equals(Optional.of(into.value()))).ifPresent(matter -> {
            if (!(matter.stage() instanceof Stage.Opened)) {
                throw new Refused(matter.stage().isOver() ? "opinions.already-decided" : "matters.merge-begun");
            }
            desk.step(matter, Person.rule(), new Step.Merged(into.value()));
        });
        Matter matter = desk.find(into).orElseThrow(() -> new Refused("opinions.join-nowhere"));
        if (matter.asker() != Asker.PERSON || matter.stage().isOver()) {
            throw new Refused("opinions.join-over");
        }
        reckonFirst(matter);
        matter.history().steps().stream().filter(one -> one.step() instanceof Step.Replied).map(Recorded::seq)
                .reduce((_, later) -> later).ifPresent(answer -> {
                    couldRate(matter, answer, joined.voice());
                    voices.of(joined.voice()).forEach(voice -> couldRate(matter, answer, voice.id()));
                });
    }

    @EventListener
    void reckoned(OpinionReckoned reckoned) {
        desk.hold(MatterId.of(reckoned.matter())).ifPresent(this::reckonFirst);
    }

    /** Whoever spoke first of all must be answered first, also where they came along later. */
    private void reckonFirst(Matter matter) {
        store.voicesBy(matter, voices.of(matter.id().opinion()).stream().map(Voice::answerBy)
                .min(Comparator.naturalOrder()).orElse(null));
    }

    /** Who joins after an answer may rate that one; nobody rates one that was taken up again. */
    private void couldRate(Matter matter, int answer, OpinionId voice) {
        if (matter.stage() instanceof Stage.Answered || matter.stage() instanceof Stage.Promised) {
            store.couldRate(matter, answer, voice.value(), desk.today());
        }
    }

    @EventListener
    void left(VoiceLeft left) {
        Matter matter = desk.hold(MatterId.of(left.matter())).orElseThrow(Refused.NotFound::new);
        reckonFirst(matter);
        if (left.goesOn()) {
            desk.find(MatterId.of(left.voice())).ifPresent(
                    own -> desk.step(own, Person.rule(), new Step.Parted(stood(own))));
        }
        boolean firstLeft = opinions.opinion(left.matter()).stage() instanceof org.huying.opinions.Stage.Withdrawn;
        if (firstLeft && desk.voices(matter).isEmpty() && !matter.stage().isOver()) {
            desk.step(matter, Person.rule(), new Step.Withdrawn(Words.of("")));
        }
    }

    private int stood(Matter own) {
        LocalDate since = own.mergedOn();
        return since == null ? 0 : Math.toIntExact(ChronoUnit.DAYS.between(since, desk.today()));
    }

    @EventListener
    void stepped(MatterStepped stepped) {
        if (TOLD.contains(stepped.step())) {
            tell(desk.matter(stepped.id()));
        }
    }

    /** What has not been assigned may still be merged into another. */
    @EventListener
    void mayBeMerged(MayBeMerged asked) {
        desk.find(MatterId.of(asked.id()))
                .filter(matter -> matter.stage() instanceof Stage.Opened && matter.mayBeMerged())
                .ifPresent(_ -> asked.allow());
    }

    private void tell(Matter matter) {
        if (matter.asker() == Asker.PERSON && matter.stage() instanceof Stage.Withdrawn) {
            alike.gone(matter.id().opinion(), matter.region());
        } else if (matter.asker() == Asker.PERSON) {
            alike.tell(matter.id().opinion(), matter.region(), matter.title().toString(),
                    matter.publicText().toString(), !matter.stage().isOver());
        }
    }

    /**
     * Tells about some of what was there before there was anybody to tell.
     *
     * @param after the last one told, none to begin with
     * @return the last one told now; none when all is told
     */
    Optional<OpinionId> tellSome(Optional<OpinionId> after) {
        List<OpinionId> untold = alike.untold(after, AT_A_TIME);
        untold.stream().flatMap(id -> desk.find(MatterId.of(id)).stream()).forEach(this::tell);
        return untold.isEmpty() ? Optional.empty() : Optional.of(untold.getLast());
    }
}
