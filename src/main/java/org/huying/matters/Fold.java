package org.huying.matters;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.huying.Refused;
import org.huying.calendar.Deadline;
import org.huying.ledger.Recorded;
import org.huying.people.Role;

/** Which stage a step leads to, for every step from every stage: the whole state machine. */
final class Fold {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Fold() {
    }

    /**
     * The stage after the step.
     *
     * @throws Refused if the stage does not allow the step
     */
    static Stage after(Stage stage, Recorded<? extends Step> recorded) {
        LocalDate on = recorded.at().atZone(ZONE).toLocalDate();
        return switch (recorded.step()) {
            case Step.Opened opened -> new Stage.Opened(opened.assignBy(), 0);
            case Step.Routed routed -> new Stage.Opened(routed.assignBy(), unassigned(stage));
            case Step.HandedUp up -> new Stage.Opened(up.assignBy(), unassigned(stage));
            case Step.Assigned assigned -> switch (stage) {
                case Stage.Opened opened -> opened.assign(assigned);
                case Stage.Returned returned -> returned.assign(assigned);
                case Stage.Disputed _ -> throw new Refused("matters.ruling-needed");
                default -> throw moved(stage);
            };
            case Step.Accepted _ -> assigned(stage).accept();
            case Step.Returned returned -> assigned(stage).giveBack(returned);
            case Step.Ruled ruled -> {
                if (stage instanceof Stage.Disputed disputed) {
                    yield disputed.rule(ruled);
                }
                throw moved(stage);
            }
            case Step.Progressed _, Step.Contacted _, Step.HelperReplied _ -> atWork(stage);
            case Step.Planned planned -> on(stage, handling(stage).route().planned(planned,
                    recorded.role().equals(Role.DEPARTMENT.name())));
            case Step.Reached reached -> on(stage, handling(stage).route().reached(reached.milestone(), on));
            case Step.ExtensionAsked asked -> {
                Stage.Working working = working(stage);
                if (working.handling().extended()) {
                    throw new Refused("matters.extended-once");
                }
                yield working.with(working.handling().asking(asked.until()));
            }
            case Step.ExtensionGranted granted -> asking(stage).with(asking(stage).handling().granted(granted.until()));
            case Step.ExtensionDenied _ -> asking(stage).with(asking(stage).handling().denied());
            case Step.Paused paused -> working(stage).pause(paused.reason(), on);
            case Step.Resumed resumed -> {
                if (stage instanceof Stage.Paused paused) {
                    yield paused.resume(resumed.due());
                }
                throw moved(stage);
            }
            case Step.Replied replied -> stage instanceof Stage.Promised promised ? promised.answer(replied)
                    : working(stage).answer(replied);
            case Step.Rated _, Step.VoiceRated _ -> answered(stage);
            case Step.Questioned _ -> {
                if (stage instanceof Stage.Answered) {
                    yield stage;
                }
                throw moved(stage);
            }
            case Step.Objected _ -> stage instanceof Stage.Closed ? stage : answered(stage);
            case Step.Reopened reopened -> switch (stage) {
                case Stage.Answered answered ->
                    new Stage.Working(answered.handling().redo(reopened.replyBy()), answered.returns());
                case Stage.Promised promised ->
                    new Stage.Working(promised.handling().redo(reopened.replyBy()), promised.returns());
                case Stage.Closed(Handling handling, int returns) when handling != null ->
                    new Stage.Working(handling.redo(reopened.replyBy()), returns);
                case Stage.Closed closed -> new Stage.Opened(reopened.replyBy(), closed.returns());
                default -> throw moved(stage);
            };
            case Step.Closed _ -> {
                if (stage instanceof Stage.Answered answered) {
                    yield new Stage.Closed(answered.handling(), answered.returns());
                }
                if (stage instanceof Stage.Promised) {
                    throw new Refused("matters.promise-open");
                }
                throw moved(stage);
            }
            case Step.Confirmed _ -> switch (stage) {
                case Stage.Answered answered -> new Stage.Closed(answered.handling(), answered.returns());
                case Stage.Promised _ -> throw new Refused("matters.promise-open");
                default -> throw moved(stage);
            };
            case Step.AnsweredBefore _ -> {
                if (stage instanceof Stage.Opened opened && opened.returns() == 0) {
                    yield opened.answeredBefore();
                }
                throw moved(stage);
            }
            case Step.Withdrawn _, Step.TakenBack _ -> {
                open(stage);
                yield new Stage.Withdrawn();
            }
            case Step.Merged merged -> {
                unanswered(stage);
                yield new Stage.Withdrawn(merged.matter(), stage);
            }
            case Step.Parted(Integer stood) -> {
                if (stage instanceof Stage.Withdrawn withdrawn) {
                    yield withdrawn.goOn(stood == null ? 0 : stood);
                }
                throw moved(stage);
            }
            case Step.Offered _ -> {
                unanswered(stage);
                yield stage;
            }
            case Step.Taken _, Step.Added _, Step.MadeKey _, Step.KeyEnded _ -> {
                open(stage);
                yield stage;
            }
            case Step.NoteDue _ -> {
                if (stage instanceof Stage.Working || stage instanceof Stage.Promised) {
                    yield stage;
                }
                throw moved(stage);
            }
            case Step.ObjectionAnswered _, Step.Supervised _ -> {
                if (stage instanceof Stage.Withdrawn) {
                    throw moved(stage);
                }
                yield stage;
            }
            case Step.Reckoned reckoned -> reckoned(stage, reckoned.clock(), reckoned.by());
            case Step.Settled settled -> reckoned(stage, settled.clock(), settled.by());
            case Step.Noted _, Step.PhotosShown _, Step.Reworded _, Step.Corrected _, Step.OfferEnded _, Step.NoteMissed _ ->
                stage;
        };
    }

    /** The stage with its date reckoned anew; the person's own clock belongs to no stage. */
    private static Stage reckoned(Stage stage, Whose clock, Deadline by) {
        if (clock == Whose.PERSON) {
            open(stage);
            return stage;
        }
        return switch (stage) {
            case Stage.Opened opened -> new Stage.Opened(by, opened.returns());
            case Stage.Assigned assigned -> new Stage.Assigned(assigned.handling(), by, assigned.returns());
            case Stage.Returned returned -> new Stage.Returned(by, returned.returns());
            case Stage.Disputed disputed -> new Stage.Disputed(by, disputed.returns());
            case Stage.Working working -> working.with(working.handling().reckoned(by));
            case Stage.Answered answered ->
                new Stage.Answered(answered.handling(), answered.answer().rateBy(by), answered.returns());
            case Stage.Paused _, Stage.Promised _, Stage.Closed _, Stage.Withdrawn _ -> throw moved(stage);
        };
    }

    /** The day a department's clock, stopped since then, must move to when it goes on. */
    static LocalDate resumedDue(Stage.Paused paused, LocalDate on) {
        return paused.handling().due().plusDays(ChronoUnit.DAYS.between(paused.since(), on));
    }

    /** A tier that cannot settle it, at the start, not taken up, at work or after an unsatisfying answer, lets it go to another. */
    private static int unassigned(Stage stage) {
        return switch (stage) {
            case Stage.Opened opened -> opened.returns();
            case Stage.Assigned assigned -> assigned.returns();
            case Stage.Returned returned -> returned.returns();
            case Stage.Working working -> working.returns();
            case Stage.Answered answered -> answered.returns();
            default -> throw moved(stage);
        };
    }

    private static Stage.Assigned assigned(Stage stage) {
        if (stage instanceof Stage.Assigned assigned) {
            return assigned;
        }
        throw moved(stage);
    }

    private static Stage.Working working(Stage stage) {
        if (stage instanceof Stage.Working working) {
            return working;
        }
        throw moved(stage);
    }

    private static Stage.Working asking(Stage stage) {
        Stage.Working working = working(stage);
        if (working.handling().asked() == null) {
            throw new Refused("matters.no-extension-asked");
        }
        return working;
    }

    private static Stage atWork(Stage stage) {
        if (stage instanceof Stage.Working || stage instanceof Stage.Paused || stage instanceof Stage.Promised) {
            return stage;
        }
        throw moved(stage);
    }

    private static Handling handling(Stage stage) {
        return switch (stage) {
            case Stage.Working working -> working.handling();
            case Stage.Paused paused -> paused.handling();
            case Stage.Promised promised -> promised.handling();
            default -> throw moved(stage);
        };
    }

    /** Wherever a department is at work the matter goes on, on another route. */
    private static Stage on(Stage stage, Route route) {
        Handling handling = handling(stage).on(route);
        return switch (stage) {
            case Stage.Working working -> working.with(handling);
            case Stage.Paused paused -> new Stage.Paused(handling, paused.reason(), paused.since(), paused.returns());
            case Stage.Promised promised ->
                new Stage.Promised(handling, promised.answer(), promised.promisedOn(), promised.returns());
            default -> throw moved(stage);
        };
    }

    private static Stage answered(Stage stage) {
        if (stage instanceof Stage.Answered || stage instanceof Stage.Promised) {
            return stage;
        }
        throw moved(stage);
    }

    private static void unanswered(Stage stage) {
        if (!stage.mayBeMerged()) {
            throw stage.isOver() ? moved(stage) : new Refused("matters.merge-answered");
        }
    }

    private static void open(Stage stage) {
        if (stage.isOver()) {
            throw moved(stage);
        }
    }

    private static Refused moved(Stage stage) {
        return new Refused("matters.not-from." + stage.getClass().getSimpleName());
    }
}
