package org.huying.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.Refused;
import org.huying.ledger.History;
import org.huying.ledger.Ledger;
import org.huying.ledger.Recorded;
import org.huying.opinions.PublicTexts;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.web.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of hard projects: collect one, take its steps, read it and the lists. */
@Service
@Transactional
public class Claims {

    /** Lines of one page of a list. */
    public static final int PAGE = ProjectStore.PAGE;

    static final List<String> PUBLIC = List.of("Listed", "Open", "Claimed", "Finished");
    static final List<String> ALL = List.of("Collected", "Screened", "Listed", "Open", "Claimed", "Finished",
            "Dropped");

    private final ProjectStore store;
    private final Ledger ledger;
    private final ClaimRules rules;
    private final PublicTexts publicTexts;

    Claims(ProjectStore store, Ledger ledger, ClaimRules rules, PublicTexts publicTexts) {
        this.store = store;
        this.ledger = ledger;
        this.rules = rules;
        this.publicTexts = publicTexts;
    }

    /** The street committee puts a project together from what people said. */
    public Project collect(Person person, String street, Step.Collected step) {
        Grant grant = person.as(Role.STREET_COMMITTEE, street).orElseThrow(Refused.NotFound::new);
        publicTexts.check(Written.with(step));
        ProjectId id = ProjectId.of(street.substring(0, 9), store.nextNumber(street.substring(0, 9)));
        Recorded<Step> recorded = ledger.add(new History<Step>(id.subject(), List.of()), street, person.actor(grant),
                step);
        var project = Project.of(id, street, new History<>(id.subject(), List.of(recorded)));
        store.add(project, recorded.at());
        return project;
    }

    /**
     * Takes a step of a project.
     *
     * @param seen how many steps it had when the person saw it
     */
    public Project take(Person person, ProjectId id, int seen, Step step) {
        Project project = find(id).orElseThrow(Refused.NotFound::new);
        Grant grant = Entitled.grant(project, person, step);
        project.history().seenAt(seen);
        String reach = grant.role() == Role.DISTRICT_COMMITTEE ? grant.region() : project.id().street();
        rules.check(project, step, today(), reach);
        publicTexts.check(Written.with(step));
        Fold.after(project.stage(), step, today());
        Recorded<Step> recorded = ledger.add(project.history(), project.region(), person.actor(grant), step);
        Project after = project.with(recorded);
        store.update(after, recorded.at());
        return after;
    }

    /** The project for somebody within whose reach it lies. */
    @Transactional(readOnly = true)
    public Project visibleTo(Person person, ProjectId id) {
        Project project = find(id).orElseThrow(Refused.NotFound::new);
        boolean reaches = project.isTeam(person)
                || List.of(Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.DEPUTY).stream()
                        .anyMatch(role -> person.as(role, project.region()).isPresent());
        if (!reaches) {
            throw new Refused.NotFound();
        }
        return project;
    }

    /** The project as everybody may see it, from the list on. */
    @Transactional(readOnly = true)
    public Project shownToAll(ProjectId id) {
        return find(id).filter(Project::isPublic).orElseThrow(Refused.NotFound::new);
    }

    private Optional<Project> find(ProjectId id) {
        return store.region(id).map(region -> Project.of(id, region, ledger.history(id.subject(), Step.class)));
    }

    /** One page of the list everybody may see, after that number. */
    @Transactional(readOnly = true)
    public List<Line> listed(String regionPrefix, String after) {
        return store.list(regionPrefix, PUBLIC, "", number(after));
    }

    /** One page of everything of a region, for those who keep the list or look over it. */
    @Transactional(readOnly = true)
    public List<Line> all(String regionPrefix, String after) {
        return store.list(regionPrefix, ALL, "", number(after));
    }

    /** What is no number of a project begins the list anew. */
    private static String number(String after) {
        return after.matches("[0-9P-]{1,20}") ? after : "";
    }

    /** How many there are on the list everybody may see, or of all. */
    @Transactional(readOnly = true)
    public int count(String regionPrefix, boolean all) {
        return store.count(regionPrefix, all ? ALL : PUBLIC);
    }

    @Transactional(readOnly = true)
    public List<Line> ofDeputy(String deputy) {
        return store.list("", PUBLIC, deputy, "");
    }

    /** Open projects of a street or a district and those claimed, whole: what is matched. */
    @Transactional(readOnly = true)
    public List<Project> matchable(String regionPrefix) {
        Map<ProjectId, String> regions = store.regions(regionPrefix, List.of("Open", "Claimed"));
        return ledger.histories(regions.keySet().stream().map(ProjectId::subject).toList(), Step.class).stream()
                .map(history -> {
                    ProjectId id = ProjectId.of(history.subject().substring("project/".length()));
                    return Project.of(id, regions.getOrDefault(id, id.street() + "000"), history);
                }).toList();
    }

    /** How many projects each deputy is at work on, in whatever street. */
    @Transactional(readOnly = true)
    public Map<String, Integer> loads() {
        return store.loads();
    }

    public Bounds bounds(String region) {
        return store.bounds(region, today());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(ledger.now(), Text.ZONE);
    }
}
