package org.huying.claims.match;

import java.util.ArrayList;
import java.util.List;

/** Tries every way to match, and adds up what docs/match.md says, without anything of the engine. */
final class Naive {

    private final Request request;
    private final int[][] own;
    private long best = Long.MIN_VALUE;

    private Naive(Request request) {
        this.request = request;
        this.own = new int[request.deputies().size()][request.projects().size()];
    }

    /** Pins kept, needed seats filled and points of the best matching, each weighing more than all the next. */
    static long best(Request request) {
        var naive = new Naive(request);
        var teams = new ArrayList<List<Integer>>();
        request.projects().forEach(_ -> teams.add(new ArrayList<>()));
        for (int d = 0; d < naive.own.length; d++) {
            for (int p = 0; p < naive.own[d].length; p++) {
                naive.own[d][p] = naive.own(request.deputies().get(d), request.projects().get(p));
            }
        }
        naive.tryAll(0, teams);
        return naive.best;
    }

    private int own(Deputy deputy, Project project) {
        boolean bound = project.parties().keySet().stream().anyMatch(deputy.interests()::containsKey);
        boolean sameEstate = !deputy.place().estate().isEmpty()
                && deputy.place().estate().equals(project.place().estate())
                && deputy.place().region().substring(0, 9).equals(project.place().region().substring(0, 9));
        boolean atHome = request.ownEstateRefused() && project.dispute() && sameEstate;
        boolean forbidden = request.forbids().stream()
                .anyMatch(wish -> wish.deputy().equals(deputy.id()) && wish.project().equals(project.id()));
        if (bound || atHome || forbidden) {
            return -1;
        }
        int sum = 0;
        if (!project.skills().isEmpty()) {
            sum += points(Factor.SKILL) * (int) project.skills().stream().filter(deputy.skills()::contains).count()
                    / project.skills().size();
        }
        sum += project.trades().contains(deputy.trade()) ? points(Factor.TRADE) : 0;
        sum += points(Factor.EXPERIENCE)
                * (int) Math.min(3, project.topics().stream().filter(deputy.experience()::contains).count()) / 3;
        String here = deputy.place().region();
        String there = project.place().region();
        int thirds = sameEstate ? 3
                : here.equals(there) ? 2 : here.substring(0, 9).equals(there.substring(0, 9)) ? 1 : 0;
        return sum + points(Factor.NEAR) * thirds / 3;
    }

    private int points(Factor factor) {
        return request.points().getOrDefault(factor, 0);
    }

    private void tryAll(int deputy, List<List<Integer>> teams) {
        if (deputy == request.deputies().size()) {
            best = Math.max(best, value(teams));
            return;
        }
        int projects = request.projects().size();
        for (int set = 0; set < 1 << projects; set++) {
            if (Integer.bitCount(set) <= request.deputies().get(deputy).most() && mayTake(deputy, set, teams)) {
                change(deputy, set, teams, true);
                tryAll(deputy + 1, teams);
                change(deputy, set, teams, false);
            }
        }
    }

    private boolean mayTake(int deputy, int set, List<List<Integer>> teams) {
        for (int p = 0; p < teams.size(); p++) {
            if ((set >> p & 1) != 0
                    && (own[deputy][p] < 0 || teams.get(p).size() == request.projects().get(p).most())) {
                return false;
            }
        }
        return true;
    }

    private static void change(int deputy, int set, List<List<Integer>> teams, boolean in) {
        for (int p = 0; p < teams.size(); p++) {
            if ((set >> p & 1) != 0) {
                if (in) {
                    teams.get(p).add(deputy);
                } else {
                    teams.get(p).removeLast();
                }
            }
        }
    }

    private long value(List<List<Integer>> teams) {
        long points = 0;
        long filled = 0;
        long kept = 0;
        var loads = new int[request.deputies().size()];
        for (int p = 0; p < teams.size(); p++) {
            Project project = request.projects().get(p);
            List<Integer> team = teams.get(p);
            filled += Math.min(team.size(), project.least());
            for (int i = 0; i < team.size(); i++) {
                int deputy = team.get(i);
                points += own[deputy][p];
                points -= (long) Math.max(0, i + 1 - project.least()) * points(Factor.FURTHER);
                points -= (long) loads[deputy]++ * points(Factor.LOAD);
                String who = request.deputies().get(deputy).id();
                kept += request.pins().stream()
                        .anyMatch(pin -> pin.deputy().equals(who) && pin.project().equals(project.id())) ? 1 : 0;
            }
            points += seated(project, team, 0, new ArrayList<>());
        }
        return kept * 1_000_000_000_000L + filled * 1_000_000 + points;
    }

    private long seated(Project project, List<Integer> team, int at, List<String> taken) {
        if (at == team.size()) {
            return 0;
        }
        Deputy deputy = request.deputies().get(team.get(at));
        long most = seated(project, team, at + 1, taken);
        var could = new ArrayList<>(project.skills().stream().filter(deputy.skills()::contains).toList());
        could.add(deputy.level().name());
        for (String thing : could) {
            if (!taken.contains(thing)) {
                taken.add(thing);
                most = Math.max(most, seated(project, team, at + 1, taken)
                        + points(thing.equals(deputy.level().name()) ? Factor.LEVELS : Factor.TOGETHER));
                taken.remove(thing);
            }
        }
        return most;
    }
}
