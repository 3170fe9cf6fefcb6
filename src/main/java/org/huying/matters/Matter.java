package org.huying.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.calendar.Deadline;
import org.huying.ledger.History;
import org.huying.ledger.Recorded;
import org.huying.ledger.Words;
import org.huying.people.Person;
import org.jspecify.annotations.Nullable;

/** One matter, folded from its steps. */
public record Matter(MatterId id, String region, History<Step> history, Stage stage) {

    /** How often a bad rating reopens a matter by itself. */
    static final int MOST_REWORKS = 2;

    static Matter of(MatterId id, String region, History<Step> recorded) {
        return fold(id, region, Corrections.in(recorded));
    }

    private static Matter fold(MatterId id, String region, History<Step> history) {
        Stage stage = null;
        for (Recorded<Step> recorded : history.steps()) {
            stage = stage == null ? first(recorded) : Fold.after(stage, recorded);
        }
        if (stage == null) {
            throw new Refused.NotFound();
        }
        return new Matter(id, region, history, stage);
    }

    private static Stage first(Recorded<Step> recorded) {
        return new Stage.Opened(((Step.Opened) recorded.step()).assignBy(), 0);
    }

    /** The matter after one more step; refused if its stage or its asker does not allow it. */
    Matter with(Recorded<Step> recorded) {
        Admission.check(this, recorded.step());
        var steps = new ArrayList<>(history.steps());
        steps.add(recorded);
        var longer = new History<>(history.subject(), List.copyOf(steps));
        if (recorded.step() instanceof Step.Corrected) {
            return of(id, region, longer); // the route it leads to has other words now
        }
        return new Matter(id, region, longer, Fold.after(stage, recorded));
    }

    /** What an office said with the step at this place; nothing where there is none, or a rule took it. */
    public Wording wording(int place) {
        return history.steps().stream().filter(one -> one.seq() == place && !one.actor().equals(Person.rule()))
                .map(one -> Wording.of(one.step())).findFirst().orElse(Wording.NONE);
    }

    /** The newest correction of the step at this place, if there is one. */
    public Optional<Recorded<Step>> correction(int place) {
        return history.steps().stream()
                .filter(one -> one.step() instanceof Step.Corrected corrected && corrected.step() == place)
                .reduce((_, later) -> later);
    }

    /** What everybody will read of a step that is to be taken. */
    List<Words> open(Step step) {
        if (step instanceof Step.Corrected corrected) {
            return Audience.EVERYBODY.learnsOf(corrects(corrected).step()) ? corrected.texts() : List.of();
        }
        return Audience.EVERYBODY.reads(step);
    }

    /** The step that a correction is about. */
    public Recorded<Step> corrects(Step.Corrected corrected) {
        return history.steps().get(corrected.step() - 1);
    }

    /** The matter as it stood at the end of that day, in the words of today. */
    public Matter on(LocalDate day) {
        return of(id, region, new History<>(history.subject(), history.steps().stream()
                .filter(one -> !one.at().atZone(Fold.ZONE).toLocalDate().isAfter(day)).toList()));
    }

    /** What stands of it under key supervision, while it is. */
    public Optional<KeyMark> key() {
        return KeyMark.of(history.steps(), stage);
    }

    /** The place of the newest step that somebody took, or a rule in its own right: what rests on it comes behind. */
    int acted() {
        return history.steps().reversed().stream().filter(one -> !(one.step() instanceof Step.NoteDue))
                .map(Recorded::seq).findFirst().orElseThrow();
    }

    /** Whether it may go along with another one. */
    public boolean mayBeMerged() {
        return stage.mayBeMerged() && asker() == Asker.PERSON && answers().findAny().isEmpty()
                && tier() != Tier.SUGGESTION && key().isEmpty();
    }

    /** The place of the newest step: what somebody who looks now has seen. */
    public int seen() {
        return history.seq();
    }

    public Step.Opened opened() {
        return (Step.Opened) history.steps().getFirst().step();
    }

    /** What anybody reads at its head. */
    public Words title() {
        return steps(Step.Reworded.class).map(Step.Reworded::title).reduce((_, later) -> later)
                .orElse(opened().title());
    }

    /** What anybody reads of what was said. */
    public Words publicText() {
        return steps(Step.Reworded.class).map(Step.Reworded::publicText).reduce((_, later) -> later)
                .orElse(opened().publicText());
    }

    /** Who is owed the answer. */
    public Asker asker() {
        return opened().handDown() == null ? Asker.PERSON : Asker.DISTRICT;
    }

    /** When whoever asked spoke; their clock counts from here. */
    public Instant filedAt() {
        return opened().filedAt();
    }

    public Tier tier() {
        Tier tier = opened().tier();
        for (Recorded<Step> recorded : history.steps()) {
            tier = switch (recorded.step()) {
                case Step.Routed routed -> routed.tier();
                case Step.HandedUp _ -> Tier.SUGGESTION;
                default -> tier;
            };
        }
        return tier;
    }

    /** The day by which the person will be answered, as it was last reckoned. */
    public Deadline answerBy() {
        Deadline by = opened().answerBy();
        for (Recorded<Step> recorded : history.steps()) {
            by = switch (recorded.step()) {
                case Step.Reckoned(Whose clock, _, Deadline anew) when clock == Whose.PERSON -> anew;
                case Step.Settled(Whose clock, Deadline held) when clock == Whose.PERSON -> held;
                default -> by;
            };
        }
        return by;
    }

    /** The department at work, if one has been assigned. */
    public Optional<Handling> handling() {
        return handling(stage);
    }

    /** The department that was at work when it was merged into another, if one was. */
    public Optional<Handling> relieved() {
        return stage instanceof Stage.Withdrawn(String _, Stage before) && before != null ? handling(before)
                : Optional.empty();
    }

    private static Optional<Handling> handling(Stage stage) {
        return Optional.ofNullable(switch (stage) {
            case Stage.Assigned assigned -> assigned.handling();
            case Stage.Working working -> working.handling();
            case Stage.Paused paused -> paused.handling();
            case Stage.Answered answered -> answered.handling();
            case Stage.Promised promised -> promised.handling();
            case Stage.Closed closed -> closed.handling();
            case Stage.Opened _, Stage.Returned _, Stage.Disputed _, Stage.Withdrawn _ -> null;
        });
    }

    /** The route of whoever handles it; one without milestones where nobody has planned. */
    public Route route() {
        return handling().map(Handling::route).orElse(Route.NONE);
    }

    /** The day of the next milestone, while somebody is on the way there. */
    public @Nullable LocalDate milestoneBy() {
        return switch (stage) {
            case Stage.Working _, Stage.Paused _, Stage.Promised _ -> route().next().map(Milestone::by).orElse(null);
            default -> null;
        };
    }

    /** The milestone that this step of the matter marks as reached. */
    public Milestone reached(Recorded<Step> step) {
        var before = new History<>(history.subject(), history.steps().subList(0, step.seq() - 1));
        return of(id, region, before).route().legs().get(((Step.Reached) step.step()).milestone() - 1).milestone();
    }

    /** The day by which whoever must act now has to; none where nobody must. */
    public @Nullable LocalDate due() {
        return switch (stage) {
            case Stage.Opened opened -> opened.assignBy().due();
            case Stage.Assigned assigned -> assigned.acceptBy().due();
            case Stage.Returned returned -> returned.decideBy().due();
            case Stage.Disputed disputed -> disputed.decideBy().due();
            case Stage.Working working -> working.handling().due();
            case Stage.Answered answered -> answered.answer().rateBy().due();
            case Stage.Promised promised -> promised.promisedOn();
            case Stage.Paused _, Stage.Closed _, Stage.Withdrawn _ -> null;
        };
    }

    public Stream<Step.Replied> answers() {
        return steps(Step.Replied.class);
    }

    public Optional<Step.Replied> lastAnswer() {
        return answers().reduce((_, later) -> later);
    }

    /** Whether nobody has answered yet and somebody still has to. */
    public boolean awaitsAnswer() {
        return !stage.isOver() && answers().findAny().isEmpty();
    }

    /** The day of the first answer, in the district's time. */
    public @Nullable LocalDate firstAnsweredOn() {
        return history.steps().stream().filter(one -> one.step() instanceof Step.Replied)
                .map(one -> one.at().atZone(Fold.ZONE).toLocalDate()).findFirst().orElse(null);
    }

    public int count(Class<? extends Step> type) {
        return Math.toIntExact(steps(type).count());
    }

    public <T extends Step> Stream<T> steps(Class<T> type) {
        return history.steps().stream().map(Recorded::step).filter(type::isInstance).map(type::cast);
    }

    /** The steps of this kind since the newest answer. */
    private boolean sinceAnswer(Class<? extends Step> type) {
        boolean found = false;
        for (Recorded<Step> recorded : history.steps()) {
            found = !(recorded.step() instanceof Step.Replied) && (found || type.isInstance(recorded.step()));
        }
        return found;
    }

    /** Which of the person's photos anybody may see. */
    public List<String> shown() {
        return steps(Step.PhotosShown.class).map(Step.PhotosShown::shown).reduce((_, later) -> later)
                .orElse(opened().shown());
    }

    /** The places of the steps that hold the person's own words. */
    List<Integer> personal() {
        return history.steps().stream().filter(recorded -> switch (recorded.step()) {
            case Step.Added _, Step.Withdrawn _, Step.Rated _ -> true;
            case Step.Objected objected -> objected.isBy("");
            case Step.Reopened reopened -> reopened.cause() == Cause.DISSATISFIED;
            default -> false;
        }).map(Recorded::seq).toList();
    }

    /** Whether anything the person wrote, or a grade they gave, is still there. */
    public boolean hasPersonalWords() {
        return history.steps().stream().filter(recorded -> personal().contains(recorded.seq()))
                .anyMatch(recorded -> recorded.step() instanceof Step.Rated rated && !rated.attitude().isErased()
                        || Audience.PERSON.reads(recorded.step()).stream()
                                .anyMatch(words -> !words.toString().isEmpty()));
    }

    /** Whether a voice that goes along with it has rated the newest answer. */
    public boolean isRatedBy(String voice) {
        return stepsSinceAnswer().stream()
                .anyMatch(step -> step instanceof Step.VoiceRated rated && rated.voice().equals(voice));
    }

    private List<Step> stepsSinceAnswer() {
        List<Step> all = history.steps().stream().map(Recorded::step).toList();
        int answer = all.size();
        while (answer > 0 && !(all.get(answer - 1) instanceof Step.Replied)) {
            answer--;
        }
        return all.subList(answer, all.size());
    }

    /** Whether the newest answer has been rated. */
    public boolean isRated() {
        return sinceAnswer(Step.Rated.class);
    }

    /** Whether the three questions were asked about the newest answer. */
    public boolean isQuestioned() {
        return sinceAnswer(Step.Questioned.class);
    }

    /**
     * Closing comes after the three questions, the answer to any objection, and the rating or the time for it.
     *
     * @throws Refused if one of them is missing
     */
    void checkClosing(LocalDate today) {
        checkClosing(today, List.of());
    }

    /** The same, where these voices go along and have the same time to rate. */
    void checkClosing(LocalDate today, List<String> voices) {
        Admission.closing(this, today, voices);
    }

    /** Whether a bad rating still reopens it by itself; after some times the street committee decides. */
    boolean mayReopenByRating() {
        return steps(Step.Reopened.class).filter(step -> step.cause() == Cause.DISSATISFIED).count() < MOST_REWORKS;
    }

    /** The number of the matter it was merged into, if it was. */
    public Optional<String> merged() {
        return stage instanceof Stage.Withdrawn withdrawn ? Optional.ofNullable(withdrawn.into()) : Optional.empty();
    }

    /** To which matter of another street it is proposed to go along, while that is open. */
    public Optional<Step.Offered> offered() {
        Step.Offered open = null;
        for (Recorded<Step> recorded : history.steps()) {
            open = switch (recorded.step()) {
                case Step.Offered offered -> offered;
                case Step.OfferEnded _, Step.Merged _ -> null;
                default -> open;
            };
        }
        return mayBeMerged() ? Optional.ofNullable(open) : Optional.empty();
    }

    /** The day since which it goes along with another one. */
    @Nullable
    LocalDate mergedOn() {
        return merged().isEmpty() ? null
                : history.steps().stream().filter(one -> one.step() instanceof Step.Merged)
                        .map(one -> one.at().atZone(Fold.ZONE).toLocalDate()).reduce((_, later) -> later)
                        .orElse(null);
    }

    /** Whether an objection waits for its answer. */
    public boolean isObjected() {
        return Objections.in(history.steps()).isOpen();
    }

    /**
     * Whether an objection of theirs waits for its answer.
     *
     * @param voice the number of somebody who goes along; empty for the one it began with
     */
    public boolean isObjectedBy(String voice) {
        return Objections.in(history.steps()).isOpenBy(voice);
    }

    /**
     * As whom somebody learns of a step, if at all: an objection and its answer are for whoever objected and for those who
     * work on it.
     *
     * @param voice the number of somebody who goes along; empty for all others
     */
    public Optional<Audience> tells(Recorded<Step> step, Audience to, String voice) {
        if (step.step() instanceof Step.Corrected corrected) {
            return tells(corrects(corrected), to, voice);
        }
        boolean about = step.step() instanceof Step.Objected || step.step() instanceof Step.ObjectionAnswered;
        if (!about || to == Audience.STAFF) {
            return to.learnsOf(step.step()) ? Optional.of(to) : Optional.empty();
        }
        boolean asks = to == Audience.PERSON || !voice.isEmpty();
        return asks && concerns(step, voice) ? Optional.of(Audience.PERSON) : Optional.empty();
    }

    private boolean concerns(Recorded<Step> step, String voice) {
        return step.step() instanceof Step.Objected objected ? objected.isBy(voice)
                : Objections.in(history.steps().subList(0, step.seq() - 1)).isOpenBy(voice);
    }

    /** What an earlier register holds as its answer. */
    public Optional<Step.AnsweredBefore> answeredBefore() {
        return steps(Step.AnsweredBefore.class).findFirst();
    }

    /** Whether it was answered and closed in an earlier register and nothing was done about it here. */
    public boolean isBrought() {
        return stage instanceof Stage.Closed closed && closed.handling() == null;
    }

    /** Those who follow it: they took it up, or lead its key supervision. */
    public List<String> deputies() {
        return history.steps().stream().map(Recorded::step).map(step -> switch (step) {
            case Step.Taken taken -> taken.deputy();
            case Step.MadeKey made -> made.deputy();
            default -> "";
        }).filter(deputy -> !deputy.isEmpty()).distinct().toList();
    }

    /** Whether some step was taken after its day: each verdict stands as the step's own facts gave it. */
    public boolean wasLate() {
        Stage before = null;
        for (Recorded<Step> recorded : history.steps()) {
            if (before != null && Lateness.of(before, recorded) > 0) {
                return true;
            }
            before = before == null ? first(recorded) : Fold.after(before, recorded);
        }
        return false;
    }
}
