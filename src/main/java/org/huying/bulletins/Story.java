package org.huying.bulletins;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.bulletins.Content.Counts;
import org.huying.bulletins.Content.What;
import org.huying.ledger.Recorded;
import org.huying.ledger.Words;
import org.huying.matters.Audience;
import org.huying.matters.Cause;
import org.huying.matters.Doings;
import org.huying.matters.Matter;
import org.huying.matters.Outcome;
import org.huying.matters.Step;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one matter in the period: what it counts as, and what is told of it, if anything.
 *
 * @param told the furthest it came, and the newest word on it that everybody may read
 */
record Story(Matter matter, Counts counts, Optional<Told> told) {

    /** @param lead the department at work then, empty where none was */
    record Told(Section section, What what, LocalDate on, String lead, @Nullable Outcome outcome,
            @Nullable LocalDate promisedOn, String text) {

        Told closedOn(LocalDate day) {
            return new Told(Section.CLOSED, what, day, lead, outcome, promisedOn, text);
        }
    }

    static Story of(Matter matter, Period period) {
        var reader = new Reader(matter, period);
        matter.history().steps().forEach(reader::read);
        return new Story(matter, reader.counts(), Optional.ofNullable(reader.told));
    }

    static Counts sum(List<Story> stories) {
        return stories.stream().map(Story::counts).reduce(new Counts(0, 0, 0, 0, 0, 0, 0),
                (a, b) -> new Counts(a.taken() + b.taken(), a.answered() + b.answered(), a.closed() + b.closed(),
                        a.reopened() + b.reopened(), a.promised() + b.promised(), a.kept() + b.kept(),
                        a.lapsed() + b.lapsed()));
    }

    /** Goes through the steps in order, and remembers what was before the period. */
    private static final class Reader {

        private final Matter matter;
        private final Period period;
        private String lead = "";
        private boolean promiseOpen;
        private @Nullable Told answer;
        private @Nullable Told told;
        private int taken;
        private int answered;
        private int closed;
        private int reopened;
        private int promised;
        private int kept;
        private int lapsed;

        Reader(Matter matter, Period period) {
            this.matter = matter;
            this.period = period;
        }

        /** A matter answered twice in a period is one matter answered. */
        Counts counts() {
            return new Counts(taken, Math.min(1, answered), Math.min(1, closed), reopened, promised, kept, lapsed);
        }

        void read(Recorded<Step> recorded) {
            boolean inside = period.contains(Doings.day(recorded));
            int one = inside ? 1 : 0;
            switch (recorded.step()) {
                case Step.Opened _ -> taken += one;
                case Step.Assigned assigned -> {
                    lead = assigned.lead();
                    move(inside, recorded, What.ASSIGNED);
                }
                case Step.Ruled ruled -> {
                    lead = ruled.lead();
                    move(inside, recorded, What.ASSIGNED);
                }
                case Step.Replied replied -> {
                    answered += one;
                    promised += replied.promisedOn() == null ? 0 : one;
                    kept += promiseOpen && replied.promisedOn() == null ? one : 0;
                    promiseOpen = replied.promisedOn() != null;
                    answer = new Told(Section.ANSWERED, What.ANSWER, Doings.day(recorded), lead, replied.outcome(),
                            replied.promisedOn(), text(recorded));
                    told = inside ? answer : told;
                }
                case Step.Reopened step -> {
                    reopened += one;
                    lapsed += step.cause() == Cause.PROMISE_LAPSED ? one : 0;
                    promiseOpen = false;
                    told = inside ? told(recorded, What.REOPENED) : told;
                }
                case Step.Closed _ -> {
                    closed += one;
                    told = inside && answer != null ? answer.closedOn(Doings.day(recorded)) : told;
                }
                case Step.Progressed progressed -> move(inside && progressed.open(), recorded, What.PROGRESS);
                case Step.Planned _ -> move(inside, recorded, What.ROUTE);
                case Step.Reached _ -> move(inside, recorded, What.MILESTONE);
                case Step.HandedUp _ -> move(inside, recorded, What.HANDED_UP);
                case Step.Taken _ -> move(inside && told == null, recorded, What.TAKEN);
                case Step.Withdrawn _, Step.TakenBack _, Step.Merged _ -> told = null;
                case Step.Routed _, Step.Accepted _, Step.Returned _, Step.Contacted _, Step.ExtensionAsked _, Step.ExtensionGranted _, Step.ExtensionDenied _, Step.HelperReplied _, Step.Rated _, Step.VoiceRated _, Step.Parted _, Step.Offered _, Step.OfferEnded _, Step.Objected _, Step.ObjectionAnswered _, Step.Questioned _, Step.Confirmed _, Step.AnsweredBefore _, Step.Added _, Step.PhotosShown _, Step.Reworded _, Step.Corrected _, Step.Noted _, Step.Paused _, Step.Resumed _, Step.Reckoned _, Step.Settled _, Step.MadeKey _, Step.KeyEnded _, Step.NoteDue _, Step.NoteMissed _, Step.Supervised _ ->
                    {
                    }
            }
        }

        /** What leads on without an answer is told where no answer in the period says more. */
        private void move(boolean tells, Recorded<Step> recorded, What what) {
            if (tells && (told == null || told.section() == Section.MOVED)) {
                told = told(recorded, what);
            }
        }

        private Told told(Recorded<Step> recorded, What what) {
            return new Told(Section.MOVED, what, Doings.day(recorded), lead, null, null, text(recorded));
        }

        private String text(Recorded<Step> recorded) {
            return switch (recorded.step()) {
                case Step.Planned planned -> planned.milestones().stream().map(one -> one.what().toString())
                        .collect(Collectors.joining("、"));
                case Step.Reached reached -> matter.reached(recorded).what() + "。" + reached.note();
                case Step.HandedUp _, Step.Taken _ -> "";
                default -> Audience.EVERYBODY.reads(recorded.step()).stream().map(Words::toString)
                        .collect(Collectors.joining(" "));
            };
        }
    }
}
