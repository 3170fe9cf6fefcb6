package org.huying.claims.web;

import java.util.UUID;
import org.huying.Refused;
import org.huying.claims.Claims;
import org.huying.claims.Experts;
import org.huying.claims.Profiles;
import org.huying.claims.Project;
import org.huying.claims.ProjectFiles;
import org.huying.claims.ProjectId;
import org.huying.claims.Step;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.Opinions;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.vault.Identity;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps of a project, each with a form of its own. */
@Controller
@RequestMapping("/projects/{id}/{act}")
class ProjectActController {

    private final Claims claims;
    private final Profiles profiles;
    private final ClaimNames names;
    private final Opinions opinions;
    private final Experts experts;
    private final ProjectFiles files;

    ProjectActController(Claims claims, Profiles profiles, ClaimNames names, Opinions opinions, Experts experts,
            ProjectFiles files) {
        this.files = files;
        this.experts = experts;
        this.opinions = opinions;
        this.claims = claims;
        this.profiles = profiles;
        this.names = names;
    }

    @GetMapping
    Page ask(@PathVariable String id, @PathVariable String act, Person person) {
        Project project = claims.visibleTo(person, ProjectId.of(id));
        return new ActPage(act(act, project, person), project, names, profiles.skills(), profiles.subjects());
    }

    /** A finding that is to become a matter is filed in the same transaction as any opinion. */
    @PostMapping
    @Transactional
    public Reply take(@PathVariable String id, @PathVariable String act, @RequestParam(defaultValue = "0") int seen,
            @RequestParam MultiValueMap<String, String> typed, Person person) {
        Project project = claims.visibleTo(person, ProjectId.of(id));
        project.history().seenAt(seen);
        String deputy = person.as(Role.DEPUTY, project.region()).or(() -> project.team().stream()
                .flatMap(member -> person.of(Role.DEPUTY, member.deputy()).stream()).findFirst()).map(Grant::unit)
                .orElse("");
        Step step = Steps.of(act(act, project, person), new Form(typed), deputy);
        if (step instanceof Step.Checked checked && typed.containsKey("file")) {
            String filed = opinions.file(new Filing(UUID.randomUUID(), project.collected().community(), "",
                    Channel.VISIT, "", checked.finding().toString(), project.collected().estate(), Identity.NONE,
                    false),
                    person).id().value();
            step = new Step.Checked(checked.kind(), checked.deputy(), checked.on(), checked.finding(), filed);
        }
        switch (step) {
            case Step.ExpertJoined joined -> experts.join(person, project.id(), seen, joined,
                    new Form(typed).typed("phone"));
            case Step.ExpertLeft left -> experts.leave(person, project.id(), seen, left);
            case Step.Withdrawn gone -> files.withdraw(person, project.id(), seen, gone);
            default -> claims.take(person, project.id(), seen, step);
        }
        return SeeOther.to("/projects/%s", id);
    }

    private static Act act(String address, Project project, Person person) {
        return Act.of(address).filter(act -> act.isFor(project, person)).orElseThrow(Refused.NotFound::new);
    }
}
