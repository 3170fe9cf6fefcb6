package org.huying.claims.web;

import org.huying.Refused;
import org.huying.claims.Claims;
import org.huying.claims.Profiles;
import org.huying.claims.Project;
import org.huying.claims.ProjectId;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
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

    ProjectActController(Claims claims, Profiles profiles, ClaimNames names) {
        this.claims = claims;
        this.profiles = profiles;
        this.names = names;
    }

    @GetMapping
    Page ask(@PathVariable String id, @PathVariable String act, Person person) {
        Project project = claims.visibleTo(person, ProjectId.of(id));
        return new ActPage(act(act, project, person), project, names, profiles.skills(), profiles.subjects());
    }

    @PostMapping
    Reply take(@PathVariable String id, @PathVariable String act, @RequestParam(defaultValue = "0") int seen,
            @RequestParam MultiValueMap<String, String> typed, Person person) {
        Project project = claims.visibleTo(person, ProjectId.of(id));
        project.history().seenAt(seen);
        String deputy = person.as(Role.DEPUTY, project.region()).map(Grant::unit).orElse("");
        claims.take(person, project.id(), seen, Steps.of(act(act, project, person), new Form(typed), deputy));
        return SeeOther.to("/projects/%s", id);
    }

    private static Act act(String address, Project project, Person person) {
        return Act.of(address).filter(act -> act.isFor(project, person)).orElseThrow(Refused.NotFound::new);
    }
}
