package org.huying.claims.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pairs that must not be: an interest in a party of the project, a quarrel at home where the rule is set, a decision. */
final class Refusals {

    interface Pair {
        void accept(int deputy, int project);
    }

    private final Request request;
    private final Map<String, String> forbidden = new HashMap<>();

    Refusals(Request request) {
        this.request = request;
        request.forbids().forEach(wish -> forbidden.put(wish.deputy() + "\n" + wish.project(), wish.reason()));
    }

    Optional<Sentence> why(int deputyNumber, int projectNumber) {
        Deputy deputy = request.deputies().get(deputyNumber);
        Project project = request.projects().get(projectNumber);
        for (String party : project.parties().keySet().stream().sorted().toList()) {
            String tie = deputy.interests().get(party);
            if (tie != null) {
                String role = project.parties().get(party);
                return Optional.of(new Sentence(
                        "利益回避：%s与%s有关联（%s），该单位是本项目的%s。".formatted(deputy.name(), party, tie, role),
                        "Conflict of interest: %s is bound to %s (%s), which has a part in this project (%s)."
                                .formatted(deputy.name(), party, tie, role)));
            }
        }
        if (request.ownEstateRefused() && project.dispute() && deputy.place().nearness(project.place()) == 3) {
            return Optional.of(new Sentence(
                    "利益回避：%s住在%s，本小区的纠纷由他人认领。".formatted(deputy.name(), project.place().estate()),
                    "Conflict of interest: %s lives in %s; its quarrels go to others.".formatted(deputy.name(),
                            project.place().estate())));
        }
        String reason = forbidden.get(deputy.id() + "\n" + project.id());
        return reason == null ? Optional.empty()
                : Optional.of(new Sentence("已决定不由%s认领：%s".formatted(deputy.name(), reason),
                        "Decided that %s does not take it: %s".formatted(deputy.name(), reason)));
    }

    void forEach(Pair found) {
        var byParty = new HashMap<String, List<Integer>>();
        var byEstate = new HashMap<String, List<Integer>>();
        for (int number = 0; number < request.projects().size(); number++) {
            Project project = request.projects().get(number);
            for (String party : project.parties().keySet()) {
                byParty.computeIfAbsent(party, _ -> new ArrayList<>()).add(number);
            }
            if (request.ownEstateRefused() && project.dispute()) {
                byEstate.computeIfAbsent(project.place().estate(), _ -> new ArrayList<>()).add(number);
            }
        }
        for (int number = 0; number < request.deputies().size(); number++) {
            Deputy deputy = request.deputies().get(number);
            for (String party : deputy.interests().keySet()) {
                for (int project : byParty.getOrDefault(party, List.of())) {
                    found.accept(number, project);
                }
            }
            for (int project : byEstate.getOrDefault(deputy.place().estate(), List.of())) {
                if (deputy.place().nearness(request.projects().get(project).place()) == 3) {
                    found.accept(number, project);
                }
            }
        }
        request.forbids().forEach(wish -> found.accept(request.deputy(wish.deputy()), request.project(wish.project())));
    }
}
