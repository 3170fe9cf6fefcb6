package org.huying.claims.match;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What makes it impossible to give a project as many deputies as it needs: those who could take it are all held by projects
 * that need them as much, and so on round (Hall's condition). Nobody outside that circle could take any of them.
 */
final class Shortage {

    private static final int NAMED = 8;

    private final Scores scores;
    private final Request request;
    private final Teams teams;
    private final List<List<Integer>> taken;
    private final Set<String> decided;

    Shortage(Scores scores, Teams teams) {
        this.scores = scores;
        this.request = scores.request;
        this.teams = teams;
        this.taken = teams.byDeputy(request.deputies().size());
        this.decided = request.pins().stream().map(wish -> wish.deputy() + "\n" + wish.project())
                .collect(Collectors.toSet());
    }

    Unmet of(int project) {
        var circle = new BitSet();
        var people = new BitSet();
        var open = new ArrayDeque<Integer>();
        circle.set(project);
        open.add(project);
        while (!open.isEmpty()) {
            int next = open.remove();
            for (int deputy = 0; deputy < request.deputies().size(); deputy++) {
                if (!people.get(deputy) && scores.own(deputy, next) != Scores.REFUSED
                        && request.deputies().get(deputy).most() > 0 && !teams.of(next).contains(deputy)) {
                    people.set(deputy);
                    for (int held : taken.get(deputy)) {
                        if (!circle.get(held) && !isDecided(deputy, held)) {
                            circle.set(held);
                            open.add(held);
                        }
                    }
                }
            }
        }
        circle.stream().forEach(one -> teams.of(one).forEach(people::set));
        return told(project, circle, people);
    }

    private Unmet told(int number, BitSet circle, BitSet people) {
        Project project = request.projects().get(number);
        List<Project> together = circle.stream().mapToObj(request.projects()::get).toList();
        List<Deputy> only = people.stream().mapToObj(request.deputies()::get).toList();
        int needed = circle.stream()
                .map(one -> Math.max(request.projects().get(one).least(), teams.of(one).size())).sum();
        int able = people.stream().map(deputy -> able(deputy, circle)).sum();
        boolean beside = people.stream().anyMatch(deputy -> decidedElsewhere(deputy, circle) > 0);
        int missing = project.least() - teams.of(number).size();
        String names = names(together.stream().map(Project::name).toList());
        String who = names(only.stream().map(Deputy::name).toList());
        return new Unmet(project, missing, together, only, only.isEmpty() ? nobody(number, project, missing)
                : new Sentence(
                        "“%s”还差%d位：%d个项目（%s）一共需要%d人次，能认领的只有%s，一共最多%d人次%s。".formatted(project.name(),
                                missing, together.size(), names, needed, who, able, beside ? "（已定的不算）" : ""),
                        "“%s” lacks %d: the projects %s need %d together, and only %s could take any of them, %d times at most%s."
                                .formatted(project.name(), missing, names, needed, who, able,
                                        beside ? " beside what is decided" : "")));
    }

    /** How many of these projects somebody could take at once, each of them once, and what is decided elsewhere stands. */
    private int able(int deputy, BitSet circle) {
        int takes = (int) circle.stream()
                .filter(one -> scores.own(deputy, one) != Scores.REFUSED || teams.of(one).contains(deputy)).count();
        return Math.min(takes, request.deputies().get(deputy).most() - decidedElsewhere(deputy, circle));
    }

    private int decidedElsewhere(int deputy, BitSet circle) {
        return (int) taken.get(deputy).stream().filter(held -> !circle.get(held) && isDecided(deputy, held)).count();
    }

    private boolean isDecided(int deputy, int project) {
        return decided.contains(request.deputies().get(deputy).id() + "\n" + request.projects().get(project).id());
    }

    /** Each refusal is named, so that somebody can lift it. */
    private Sentence nobody(int number, Project project, int missing) {
        var refusals = new Refusals(request);
        List<Sentence> why = IntStream.range(0, request.deputies().size())
                .filter(deputy -> request.deputies().get(deputy).most() > 0)
                .mapToObj(deputy -> refusals.why(deputy, number).orElseThrow()).limit(NAMED).toList();
        if (why.isEmpty()) {
            return new Sentence("“%s”还差%d位：没有一位代表还能认领项目。".formatted(project.name(), missing),
                    "“%s” lacks %d: no deputy can take any project.".formatted(project.name(), missing));
        }
        return new Sentence(
                "“%s”还差%d位，谁也不能认领：%s".formatted(project.name(), missing,
                        why.stream().map(Sentence::chinese).collect(Collectors.joining())),
                "“%s” lacks %d, and nobody may take it: %s".formatted(project.name(), missing,
                        why.stream().map(Sentence::english).collect(Collectors.joining(" "))));
    }

    private static String names(List<String> names) {
        return names.stream().limit(NAMED).collect(Collectors.joining("、"))
                + (names.size() > NAMED ? " …（%d）".formatted(names.size()) : "");
    }
}
