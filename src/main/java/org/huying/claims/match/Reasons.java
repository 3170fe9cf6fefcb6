package org.huying.claims.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Why a deputy is proposed for a project, in sentences; each factor that gives or takes points has one. */
final class Reasons {

    private final Scores scores;
    private final Request request;
    private final int number;
    private final Project project;
    private final List<Integer> members;

    Reasons(Scores scores, int project, List<Integer> members) {
        this.scores = scores;
        this.request = scores.request;
        this.number = project;
        this.project = request.projects().get(project);
        this.members = members;
    }

    /**
     * @param seat the one thing the deputy counts for in the team
     * @param rank how many of the team come before
     * @param turn how many of the deputy's projects come before
     */
    List<Reason> of(int deputy, int seat, int rank, int turn) {
        var reasons = new ArrayList<Reason>();
        for (Factor factor : Scores.PAIRWISE) {
            add(reasons, factor, scores.points(factor, deputy, number),
                    sentence(factor, request.deputies().get(deputy)));
        }
        List<String> skills = project.skills().stream().sorted().toList();
        if (seat >= skills.size()) {
            Level level = Level.values()[seat - skills.size()];
            add(reasons, Factor.LEVELS, request.points(Factor.LEVELS),
                    new Sentence("为团队带来%s的身份。".formatted(level.spoken().chinese()),
                            "Counts in the team as its %s.".formatted(level.spoken().english())));
        } else if (seat != Seating.NONE) {
            add(reasons, Factor.TOGETHER, request.points(Factor.TOGETHER),
                    new Sentence("团队所需的“%s”由其承担。".formatted(skills.get(seat)),
                            "Covers “%s” for the team.".formatted(skills.get(seat))));
        }
        int further = Math.max(0, rank + 1 - project.least());
        add(reasons, Factor.FURTHER, -further * request.points(Factor.FURTHER),
                new Sentence("需要%d位，这是第%d位：多一位要有更充分的理由。".formatted(project.least(), rank + 1),
                        "Number %d where %d are needed: each one more must be worth more.".formatted(rank + 1,
                                project.least())));
        add(reasons, Factor.LOAD, -turn * request.points(Factor.LOAD),
                new Sentence("这是其第%d个项目：人人有第一个之后，才轮到第二个。".formatted(turn + 1),
                        "Their project number %d: seconds wait until others have a first.".formatted(turn + 1)));
        return List.copyOf(reasons);
    }

    private static void add(List<Reason> reasons, Factor factor, int points, Sentence sentence) {
        if (points != 0) {
            reasons.add(new Reason(factor, points, sentence));
        }
    }

    private Sentence sentence(Factor factor, Deputy deputy) {
        return switch (factor) {
            case SKILL -> {
                var has = shared(deputy.skills(), project.skills());
                yield new Sentence(
                        "具备所需专长：%s（%d项中的%d项）。".formatted(String.join("、", has), project.skills().size(), has.size()),
                        "Has skills wanted: %s (%d of %d).".formatted(String.join(", ", has), has.size(),
                                project.skills().size()));
            }
            case TRADE -> new Sentence("行业对口：%s。".formatted(deputy.trade()),
                    "Works in a trade asked for: %s.".formatted(deputy.trade()));
            case EXPERIENCE -> {
                var known = shared(deputy.experience(), project.topics());
                yield new Sentence("以前办过这类事：%s。".formatted(String.join("、", known)),
                        "Worked on this before: %s.".formatted(String.join(", ", known)));
            }
            case NEAR -> near(deputy);
            case TOGETHER, LEVELS, FURTHER, LOAD -> throw new IllegalArgumentException("Not of a pair: " + factor);
        };
    }

    private Sentence near(Deputy deputy) {
        return switch (deputy.place().nearness(project.place())) {
            case 3 -> new Sentence("就住在%s。".formatted(project.place().estate()),
                    "Lives in %s itself.".formatted(project.place().estate()));
            case 2 -> new Sentence("在同一个社区。", "Is in the same community.");
            default -> new Sentence("在同一个街道。", "Is in the same street.");
        };
    }

    List<Sentence> missing(int deputy) {
        var missing = new ArrayList<Sentence>();
        Deputy who = request.deputies().get(deputy);
        var uncovered = new TreeSet<>(project.skills());
        members.forEach(member -> uncovered.removeAll(request.deputies().get(member).skills()));
        if (!uncovered.isEmpty()) {
            missing.add(new Sentence("团队还缺：%s，可请专家小组补上。".formatted(String.join("、", uncovered)),
                    "The team lacks %s: an expert group could bring it.".formatted(String.join(", ", uncovered))));
        }
        if (!project.place().region().isEmpty() && who.place().nearness(project.place()) == 0) {
            missing.add(new Sentence("不住在项目所在街道。", "Does not live in the street of the project."));
        }
        if (!project.topics().isEmpty() && shared(who.experience(), project.topics()).isEmpty()) {
            missing.add(new Sentence("以前没有办过这类事。", "Has not worked on this before."));
        }
        return List.copyOf(missing);
    }

    private static Set<String> shared(Set<String> some, Set<String> others) {
        var shared = new TreeSet<>(some);
        shared.retainAll(others);
        return shared;
    }
}
