package org.huying.claims;

import java.time.LocalDate;
import java.util.List;
import org.huying.Refused;
import org.huying.matters.Matters;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.people.Deputy;
import org.huying.people.People;
import org.huying.people.Roll;
import org.springframework.stereotype.Component;

/** What a step must keep besides the order of steps: terms, loads, conflicts of interest, days. */
@Component
class ClaimRules {

    private final ProjectStore store;
    private final People people;
    private final Profiles profiles;
    private final Opinions opinions;
    private final Matters matters;

    ClaimRules(ProjectStore store, People people, Profiles profiles, Opinions opinions, Matters matters) {
        this.opinions = opinions;
        this.matters = matters;
        this.store = store;
        this.people = people;
        this.profiles = profiles;
    }

    /** @param reach leading digits of the regions whose deputies may be asked */
    void check(Project project, Step step, LocalDate today, String reach) {
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
                        .unless(profiles.skills().containsAll(listed.skills()), "skills", "claims.tag-unknown")
                        .unless(profiles.subjects().containsAll(listed.topics()), "topics", "claims.tag-unknown")
                        .unless(isDepartment(project, listed.department()), "department", "claims.department-unknown")
                        .check();
            }
            case Step.GivenBack back -> field(isDepartment(project, back.department()), "department",
                    "claims.department-unknown");
            case Step.Claimed claimed -> takes(project, claimed.deputy(), claimed.until(), bounds, today, reach);
            case Step.HandedOver over -> {
                if (project.team().stream().noneMatch(member -> member.deputy().equals(over.to()))) {
                    takes(project, over.to(), over.until(), bounds, today, reach);
                } else {
                    serves(deputy(project, over.to(), reach));
                }
            }
            case Step.Extended extended -> term(extended.until(), bounds, today);
            case Step.Wished wished -> {
                Deputy deputy = deputy(project, wished.deputy(), reach);
                if (wished.wish() != Wishing.FREE
                        && project.team().stream().anyMatch(member -> member.deputy().equals(deputy.code()))) {
                    throw new Refused("claims.in-team-already", deputy.name());
                }
                if (wished.wish() == Wishing.PIN) {
                    serves(deputy);
                    free(project, deputy, bounds);
                } else if (wished.wish() == Wishing.FREE && !project.wishes().containsKey(deputy.code())) {
                    throw new Refused("claims.nothing-decided", deputy.name());
                }
            }
            case Step.Checked checked -> {
                deputy(project, checked.deputy(), reach);
                past(checked.on(), "on", today);
                field(isNumber(checked.matter()), "matter", "claims.matter-unknown");
            }
            case Step.Met met -> past(met.on(), "on", today);
            case Step.Spent spent -> {
                past(spent.on(), "on", today);
                field(spent.amount() > 0, "amount", "claims.amount-none");
            }
            case Step.BudgetRaised raised -> field(raised.amount() > 0, "amount", "claims.amount-none");
            case Step.TenderCalled call -> {
                long left = project.works().budget() - project.works().spent();
                new Refused.Incomplete().unless(call.ceiling() > 0, "ceiling", "claims.amount-none")
                        .unless(call.ceiling() <= left, "ceiling", "claims.over-budget", left, call.ceiling())
                        .unless(!call.bidsBy().isBefore(today), "bidsBy", "claims.day-past").check();
            }
            case Step.ObjectionHandled handled -> {
                Step.Asked asked = project.consents().get(handled.household().toString());
                field(asked != null && asked.consent() == Consent.OBJECTS, "household", "claims.no-objection");
            }
            case Step.Advised advised -> field(
                    project.advisable().stream().anyMatch(one -> one.seq() == advised.about()), "about",
                    "claims.choose");
            case Step.ExpertLeft left -> field(
                    project.experts().stream().anyMatch(expert -> expert.here() && expert.place() == left.expert()),
                    "expert", "claims.choose");
            case Step.Withdrawn gone -> field(project.files().stream().anyMatch(one -> one.seq() == gone.file()),
                    "attached", "claims.choose");
            case Step.Planned planned -> order(planned.legs());
            default -> {
                // Every other step keeps all it must by its place in the order of steps.
            }
        }
    }

    private void takes(Project project, String code, LocalDate until, Bounds bounds, LocalDate today,
            String reach) {
        Deputy deputy = deputy(project, code, reach);
        serves(deputy);
        free(project, deputy, bounds);
        if (store.load(code) >= bounds.mostProjects()) {
            throw new Refused("claims.load", deputy.name(), bounds.mostProjects());
        }
        term(until, bounds, today);
    }

    /** No conflict of interest stands between them. */
    private void free(Project project, Deputy deputy, Bounds bounds) {
        Profile profile = profiles.of(List.of(deputy)).getOrDefault(deputy.code(), Profile.empty(deputy.code()));
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
    }

    private static void term(LocalDate until, Bounds bounds, LocalDate today) {
        new Refused.Incomplete().unless(until.isAfter(today) && !until.isAfter(today.plusMonths(bounds.mostMonths())),
                "until", "claims.term", bounds.mostMonths()).check();
    }

    private static void past(LocalDate on, String field, LocalDate today) {
        field(!on.isAfter(today), field, "claims.day-ahead");
    }

    private static void field(boolean right, String field, String key) {
        new Refused.Incomplete().unless(right, field, key).check();
    }

    /** Whoever does not serve any more takes nothing on. */
    private void serves(Deputy deputy) {
        if (people.retired(Roll.DEPUTIES).containsKey(deputy.code())) {
            throw new Refused("claims.deputy-retired", deputy.name());
        }
    }

    private boolean isDepartment(Project project, String code) {
        return people.departmentsFor(project.region()).stream().anyMatch(one -> one.code().equals(code));
    }

    /** Of a matter, or of an opinion that may become one; or none at all. */
    private boolean isNumber(String number) {
        if (number.isEmpty()) {
            return true;
        }
        if (!number.matches("\\d{9}-\\d{2}-\\d{6}")) {
            return false;
        }
        OpinionId id = OpinionId.of(number);
        return opinions.find(id).isPresent() || matters.find(id).isPresent();
    }

    private static void order(List<Leg> legs) {
        var wrong = new Refused.Incomplete();
        for (int place = 1; place <= legs.size(); place++) {
            Leg leg = legs.get(place - 1);
            wrong.unless(!leg.by().isBefore(leg.from()), "by" + place, "claims.leg-order");
        }
        wrong.check();
    }

    /** One of the street, or of the district where its committee asks; or whoever belongs to the team already. */
    private Deputy deputy(Project project, String code, String reach) {
        return people.deputy(code).filter(deputy -> deputy.region().startsWith(reach)
                || project.team().stream().anyMatch(member -> member.deputy().equals(code)))
                .orElseThrow(() -> new Refused.Incomplete().unless(false, "deputy", "claims.deputy-unknown"));
    }
}
