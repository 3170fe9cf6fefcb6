package org.huying.claims.web;

import org.huying.Refused;
import org.huying.claims.Claims;
import org.huying.claims.Project;
import org.huying.claims.ProjectId;
import org.huying.claims.ProjectRatings;
import org.huying.claims.Stage;
import org.huying.claims.Verdict;
import org.huying.people.Person;
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

/** Residents rate a finished project, each once. */
@Controller
@RequestMapping("/rate/{project}")
class RateController {

    private final Claims claims;
    private final ProjectRatings ratings;

    RateController(Claims claims, ProjectRatings ratings) {
        this.claims = claims;
        this.ratings = ratings;
    }

    @GetMapping
    Page ask(@PathVariable String project) {
        Project rated = claims.shownToAll(ProjectId.of(project));
        if (!(rated.stage() instanceof Stage.Finished)) {
            throw new Refused.NotFound();
        }
        return new RatePage(rated);
    }

    @PostMapping
    Reply rate(@PathVariable String project, @RequestParam MultiValueMap<String, String> typed, Person person) {
        ProjectId id = ProjectId.of(project);
        var form = new Form(typed);
        Verdict verdict = form.choice("verdict", Verdict.class);
        form.check();
        ratings.rate(person, id, verdict);
        return SeeOther.to("/open/projects/%s", project);
    }
}
