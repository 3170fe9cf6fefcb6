package org.huying.claims.web;

import org.huying.claims.Claims;
import org.huying.claims.Experts;
import org.huying.claims.ProjectId;
import org.huying.claims.Step;
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

/** Owners who know the trade read the projects they advise, and say what they think of what was written there. */
@Controller
@RequestMapping("/advice")
class AdviceController {

    private final Experts experts;
    private final Claims claims;
    private final ClaimNames names;

    AdviceController(Experts experts, Claims claims, ClaimNames names) {
        this.experts = experts;
        this.claims = claims;
        this.names = names;
    }

    @GetMapping
    Page list(Person person) {
        return new AdvicePage(experts.of(person).stream().map(project -> experts.seat(person, project.id())).toList(),
                names);
    }

    @GetMapping("/{project}")
    Page show(@PathVariable String project, Person person) {
        Experts.Seat seat = experts.seat(person, ProjectId.of(project));
        return new AdvisePage(Room.forExpert(seat.project(), names, claims.today()), seat.expert());
    }

    @PostMapping("/{project}")
    Reply advise(@PathVariable String project, @RequestParam(defaultValue = "0") int seen,
            @RequestParam MultiValueMap<String, String> typed, Person person) {
        Experts.Seat seat = experts.seat(person, ProjectId.of(project));
        var form = new Form(typed);
        var step = new Step.Advised(seat.expert().place(), form.chosenNumber("about"), form.words("opinion", 2000));
        form.check();
        claims.take(person, seat.project().id(), seen, step);
        return SeeOther.to("/advice/%s", project);
    }
}
