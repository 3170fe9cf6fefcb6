package org.huying.claims;

import java.util.List;
import org.huying.Refused;
import org.huying.people.Accounts;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The expert groups of projects: owners join with the phone they sign in with, advise, and leave; what they said stays. */
@Service
@Transactional
public class Experts {

    private final Claims claims;
    private final Accounts accounts;

    Experts(Claims claims, Accounts accounts) {
        this.claims = claims;
        this.accounts = accounts;
    }

    /** @param phone which signs in as this expert from then on; none where empty. It is kept nowhere else. */
    public Project join(Person person, ProjectId id, int seen, Step.ExpertJoined step, String phone) {
        new Refused.Incomplete().unless(phone.isEmpty() || phone.matches("1[3-9]\\d{9}"), "phone", "claims.phone-wrong")
                .check();
        Project project = claims.take(person, id, seen, step);
        if (!phone.isEmpty()) {
            accounts.grant(phone, project.experts().getLast().grant());
        }
        return project;
    }

    /** Whoever leaves can sign in as this expert no more. */
    public Project leave(Person person, ProjectId id, int seen, Step.ExpertLeft step) {
        Project project = claims.take(person, id, seen, step);
        project.experts().stream().filter(expert -> expert.place() == step.expert())
                .forEach(expert -> accounts.withdraw(expert.grant()));
        return project;
    }

    /** The projects the person advises, as everybody may see them. */
    @Transactional(readOnly = true)
    public List<Project> of(Person person) {
        return person.as(Role.EXPERT).stream().map(Grant::unit).filter(unit -> !unit.isEmpty()).map(Expert::project)
                .distinct().map(claims::shownToAll).toList();
    }

    /** One of them, with the place from which the person speaks. */
    @Transactional(readOnly = true)
    public Seat seat(Person person, ProjectId id) {
        Project project = claims.shownToAll(id);
        return project.experts().stream().filter(Expert::here)
                .filter(expert -> person.of(Role.EXPERT, expert.unit()).isPresent()).findFirst()
                .map(expert -> new Seat(project, expert)).orElseThrow(Refused.NotFound::new);
    }

    /** A project and the expert as whom somebody speaks in it. */
    public record Seat(Project project, Expert expert) {
    }
}
