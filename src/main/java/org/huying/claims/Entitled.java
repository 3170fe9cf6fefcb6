package org.huying.claims;

import java.util.Optional;
import org.huying.Refused;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;

/** Who may take which step: the street committee keeps the list, the team works, deputies speak for themselves. */
final class Entitled {

    private Entitled() {
    }

    /** The grant by which the person takes the step. */
    static Grant grant(Project project, Person person, Step step) {
        return find(project, person, step).orElseThrow(Refused.NotFound::new);
    }

    private static Optional<Grant> find(Project project, Person person, Step step) {
        Optional<Grant> committee = person.as(Role.STREET_COMMITTEE, project.region());
        return switch (step) {
            case Step.Collected _, Step.Screened _, Step.Listed _, Step.Opened _, Step.Dropped _, Step.GivenBack _, Step.BudgetRaised _, Step.Finished _ ->
                committee;
            case Step.Wished _ -> committee.or(() -> person.as(Role.DISTRICT_COMMITTEE, project.region()));
            case Step.Claimed claimed -> committee.or(() -> own(person, claimed.deputy()))
                    .or(() -> person.as(Role.DISTRICT_COMMITTEE, project.region()));
            case Step.Declined declined -> committee.or(() -> own(person, declined.deputy()));
            case Step.HandedOver over -> committee.or(() -> own(person, over.from()));
            case Step.Checked checked -> committee.or(() -> person.as(Role.DEPUTY, project.region()))
                    .or(() -> project.isTeam(person) ? own(person, checked.deputy()) : Optional.empty());
            case Step.Advised advised -> project.experts().stream().filter(Expert::here)
                    .filter(expert -> expert.place() == advised.expert())
                    .flatMap(expert -> person.of(Role.EXPERT, expert.unit()).stream()).findFirst();
            case Step.Extended _, Step.Planned _, Step.Reached _, Step.Met _, Step.ExpertJoined _, Step.ExpertLeft _, Step.Documented _, Step.Attached _, Step.Withdrawn _, Step.TenderCalled _, Step.TenderReworded _, Step.BidsOpened _, Step.BidChosen _, Step.WorkAccepted _, Step.Spent _, Step.Asked _, Step.ObjectionHandled _, Step.Told _, Step.Reported _ ->
                committee.or(() -> project.team().stream().flatMap(member -> own(person, member.deputy()).stream())
                        .findFirst());
        };
    }

    private static Optional<Grant> own(Person person, String deputy) {
        return person.of(Role.DEPUTY, deputy);
    }
}
