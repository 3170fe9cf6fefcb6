package org.huying.claims.match;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
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

    Shortage(Scores scores, Teams teams) {
        this.scores = scores;
        this.request = scores.request;
        this.teams = teams;
        this.taken = teams.byDeputy(request.deputies().size());
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
                        if (!circle.get(held)) {
                            circle.set(held);
                            open.add(held);
                        }
                    }
                }
            }
        }
        teams.of(project).forEach(people::set);
        return told(project, circle, people);
    }

    private Unmet told(int number, BitSet circle, BitSet people) {
        Project project = request.projects().get(number);
        List<Project> together = circle.stream().mapToObj(request.projects()::get).toList();
        List<Deputy> only = people.stream().mapToObj(request.deputies()::get).toList();
        int needed = together.stream().mapToInt(Project::least).sum();
        int able = only.stream().mapToInt(Deputy::most).sum();
        int missing = project.least() - teams.of(number).size();
        String names = names(together.stream().map(Project::name).toList());
        String who = names(only.stream().map(Deputy::name).toList());
        return new Unmet(project, missing, together, only, only.isEmpty() ? nobody(number, project, missing)
                : new Sentence(
                        "“%s”还差%d位：%d个项目（%s）一共需要%d人次，能认领的只有%s，一共最多%d人次。".formatted(project.name(), missing,
                                together.size(), names, needed, who, able),
                        "“%s” lacks %d: the projects %s need %d together, and only %s could take any of them, %d times at most."
                                .formatted(project.name(), missing, names, needed, who, able)));
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
