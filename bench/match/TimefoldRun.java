package org.huying.claims.match;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Timefold on the plain task, as it comes: one project a deputy, teams not too large, needed seats first. */
public final class TimefoldRun {

    private TimefoldRun() {
    }

    static Scores scores;

    /** A deputy who may take a project. */
    @PlanningEntity
    public static class Seat {
        public int deputy;
        @PlanningVariable(allowsUnassigned = true)
        public Integer project;
    }

    /** All of them. */
    @PlanningSolution
    public static class Plan {
        @ValueRangeProvider
        public List<Integer> projects;
        @PlanningEntityCollectionProperty
        public List<Seat> seats;
        @PlanningScore
        public HardMediumSoftScore score;
    }

    /** What counts. */
    public static class Counted implements ConstraintProvider {

        @Override
        public Constraint[] defineConstraints(ConstraintFactory factory) {
            return new Constraint[]{
                    factory.forEach(Seat.class).filter(seat -> scores.own(seat.deputy, seat.project) == Scores.REFUSED)
                            .penalize(HardMediumSoftScore.ONE_HARD).asConstraint("refused"),
                    factory.forEach(Seat.class).filter(seat -> scores.own(seat.deputy, seat.project) != Scores.REFUSED)
                            .reward(HardMediumSoftScore.ONE_SOFT, seat -> scores.own(seat.deputy, seat.project))
                            .asConstraint("points"),
                    factory.forEach(Seat.class).groupBy(seat -> seat.project, ConstraintCollectors.count())
                            .filter((project, size) -> size > scores.request.projects().get(project).most())
                            .penalize(HardMediumSoftScore.ONE_HARD,
                                    (project, size) -> (int) (size - scores.request.projects().get(project).most()))
                            .asConstraint("too many"),
                    factory.forEach(Seat.class).groupBy(seat -> seat.project).reward(HardMediumSoftScore.ONE_MEDIUM)
                            .asConstraint("needed")};
        }
    }

    static void run(Scores given, int seconds) {
        scores = given;
        var plan = new Plan();
        plan.projects = new ArrayList<>();
        plan.seats = new ArrayList<>();
        for (int project = 0; project < given.request.projects().size(); project++) {
            plan.projects.add(project);
        }
        for (int deputy = 0; deputy < given.request.deputies().size(); deputy++) {
            var seat = new Seat();
            seat.deputy = deputy;
            plan.seats.add(seat);
        }
        var config = new SolverConfig().withSolutionClass(Plan.class).withEntityClasses(Seat.class)
                .withConstraintProviderClass(Counted.class).withTerminationSpentLimit(Duration.ofSeconds(seconds));
        Plan best = SolverFactory.<Plan>create(config).buildSolver().solve(plan);
        System.out.printf(Locale.ROOT, "  Timefold, %d s: %s (medium: projects with somebody; soft: points)%n", seconds,
                best.score);
    }
}
