package org.huying.claims;

import java.time.LocalDate;
import java.util.List;
import org.huying.Refused;
import org.huying.people.Deputy;
import org.huying.people.People;
import org.springframework.stereotype.Component;

/** What a step must keep besides the order of steps: terms, loads, conflicts of interest, days. */
@Component
class ClaimRules {

    private final ProjectStore store;
    private final People people;
    private final Profiles profiles;

    ClaimRules(ProjectStore store, People people, Profiles profiles) {
        this.store = store;
        this.people = people;
        this.profiles = profiles;
    }

    void check(Project project, Step step, LocalDate today) {
        Bounds bounds = store.bounds(project.region(), today);
        switch (step) {
            case Step.Listed listed -> {
                new Refused.Incomplete()
                        .unless(listed.months() >= bounds.leastMonths() && listed.months() <= bounds.mostMonths(),
                                "months", "claims.months", bounds.leastMonths(), bounds.mostMonths())
                        .unless(listed.least() >= 1 && listed.least() <= listed.most(), "least", "claims.least")
                        .unless(listed.most() >= 1 && listed.most() <= bounds.mostDeputies(), "most", "claims.most",
                                bounds.mostDeputies())
                        .unless(listed.skills().size() <= org.huying.claims.match.Project.SKILLS, "skills",
                                "claims.skills-many", org.huying.claims.match.Project.SKILLS)
                        .check();
            }
            case Step.Claimed claimed -> takes(project, claimed.deputy(), claimed.until(), bounds, today);
            case Step.HandedOver over -> {
                if (project.team().stream().noneMatch(member -> member.deputy().equals(over.to()))) {
                    takes(project, over.to(), over.until(), bounds, today);
                }
            }
            case Step.Extended extended -> term(extended.until(), bounds, today);
            case Step.Wished wished -> deputy(project, wished.deputy());
            case Step.Checked checked -> {
                deputy(project, checked.deputy());
                past(checked.on(), "on", today);
            }
            case Step.Met met -> past(met.on(), "on", today);
            case Step.Spent spent -> past(spent.on(), "on", today);
            case Step.Planned planned -> order(planned.legs());
            default -> {
                // Every other step keeps all it must by its place in the order of steps.
            }
        }
    }

    private void takes(Project project, String code, LocalDate until, Bounds bounds, LocalDate today) {
        Deputy deputy = deputy(project, code);
        Profile profile = profiles.of(List.of(deputy)).getOrDefault(code, Profile.empty(code));
        Step.Listed listing = project.listing().orElseThrow(() -> new Refused("claims.not-from.Collected"));
        for (Party party : listing.parties()) {
            String tie = profile.interests().get(party.name());
            if (tie != null) {
                throw new Refused("claims.conflict", deputy.name(), party.name(), tie);
            }
        }
        if (bounds.ownEstateRefused() && listing.dispute() && !profile.estate().isEmpty()
                && profile.estate().equals(project.collected().estate())) {
            throw new Refused("claims.own-estate", deputy.name(), profile.estate());
        }
        if (store.load(code) >= bounds.mostProjects()) {
            throw new Refused("claims.load", deputy.name(), bounds.mostProjects());
        }
        term(until, bounds, today);
    }

    private static void term(LocalDate until, Bounds bounds, LocalDate today) {
        new Refused.Incomplete().unless(until.isAfter(today) && !until.isAfter(today.plusMonths(bounds.mostMonths())),
                "until", "claims.term", bounds.mostMonths()).check();
    }

    private static void past(LocalDate on, String field, LocalDate today) {
        new Refused.Incomplete().unless(!on.isAfter(today), field, "claims.day-ahead").check();
    }

    private static void order(List<Leg> legs) {
        var wrong = new Refused.Incomplete();
        for (int place = 1; place <= legs.size(); place++) {
            Leg leg = legs.get(place - 1);
            wrong.unless(!leg.by().isBefore(leg.from()), "by" + place, "claims.leg-order");
        }
        wrong.check();
    }

    private Deputy deputy(Project project, String code) {
        return people.deputy(code).filter(deputy -> deputy.region().startsWith(project.id().street()))
                .orElseThrow(() -> new Refused.Incomplete().unless(false, "deputy", "claims.deputy-unknown"));
    }
}
