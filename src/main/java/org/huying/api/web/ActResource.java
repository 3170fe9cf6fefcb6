package org.huying.api.web;

import jakarta.servlet.http.HttpServletResponse;
import org.huying.Refused;
import org.huying.matters.CommitteeDesk;
import org.huying.matters.ContactWay;
import org.huying.matters.DepartmentDesk;
import org.huying.matters.DeputyDesk;
import org.huying.matters.MatterId;
import org.huying.matters.Outcome;
import org.huying.matters.PauseReason;
import org.huying.matters.Tier;
import org.huying.people.Person;
import org.huying.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every act on a matter has an address of its own, the same as on the pages; the answer is the matter after it. */
@RestController
@RequestMapping(path = "/api/v1/matters/{id}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class ActResource {

    private final CommitteeDesk committee;
    private final DepartmentDesk department;
    private final DeputyDesk deputy;
    private final Brought brought;
    private final MatterViews views;

    ActResource(CommitteeDesk committee, DepartmentDesk department, DeputyDesk deputy, Brought brought,
            MatterViews views) {
        this.committee = committee;
        this.department = department;
        this.deputy = deputy;
        this.brought = brought;
        this.views = views;
    }

    @PostMapping("/assign")
    MatterView assign(@PathVariable String id, @RequestBody ActBody.Assign body, IfMatch match, Person person,
            HttpServletResponse response) {
        committee.assign(MatterId.of(id), match.or(body), person, body.lead(), body.helpers(), body.note());
        return views.show(id, person, response);
    }

    @PostMapping("/route")
    MatterView route(@PathVariable String id, @RequestBody ActBody.Route body, IfMatch match, Person person,
            HttpServletResponse response) {
        Tier tier = Option.read(Tier.class, body.tier());
        new Refused.Incomplete().unless(tier != null, "tier", "api.value-unreadable").check();
        committee.route(MatterId.of(id), match.or(body), person, tier == null ? Tier.STREET : tier, body.reason());
        return views.show(id, person, response);
    }

    @PostMapping("/rule")
    MatterView rule(@PathVariable String id, @RequestBody ActBody.Rule body, IfMatch match, Person person,
            HttpServletResponse response) {
        committee.rule(MatterId.of(id), match.or(body), person, body.lead(), body.reasoning());
        return views.show(id, person, response);
    }

    @PostMapping("/grant")
    MatterView grant(@PathVariable String id, @RequestBody(required = false) ActBody.@Nullable Plain body,
            IfMatch match, Person person, HttpServletResponse response) {
        committee.grantExtension(MatterId.of(id), match.or(body), person);
        return views.show(id, person, response);
    }

    @PostMapping("/deny")
    MatterView deny(@PathVariable String id, @RequestBody ActBody.Reason body, IfMatch match, Person person,
            HttpServletResponse response) {
        committee.denyExtension(MatterId.of(id), match.or(body), person, body.reason());
        return views.show(id, person, response);
    }

    @PostMapping("/reopen")
    MatterView reopen(@PathVariable String id, @RequestBody ActBody.Reason body, IfMatch match, Person person,
            HttpServletResponse response) {
        committee.reopen(MatterId.of(id), match.or(body), person, body.reason());
        return views.show(id, person, response);
    }

    @PostMapping("/answer-objection")
    MatterView answerObjection(@PathVariable String id, @RequestBody ActBody.Reason body, IfMatch match,
            Person person, HttpServletResponse response) {
        committee.answerObjection(MatterId.of(id), match.or(body), person, body.reason());
        return views.show(id, person, response);
    }

    @PostMapping("/accept")
    MatterView accept(@PathVariable String id, @RequestBody(required = false) ActBody.@Nullable Plain body,
            IfMatch match, Person person, HttpServletResponse response) {
        department.accept(MatterId.of(id), match.or(body), person);
        return views.show(id, person, response);
    }

    @PostMapping("/return")
    MatterView giveBack(@PathVariable String id, @RequestBody ActBody.Reason body, IfMatch match, Person person,
            HttpServletResponse response) {
        department.giveBack(MatterId.of(id), match.or(body), person, body.reason());
        return views.show(id, person, response);
    }

    @PostMapping("/progress")
    MatterView progress(@PathVariable String id, @RequestBody ActBody.Progress body, IfMatch match, Person person,
            HttpServletResponse response) {
        department.progress(MatterId.of(id), match.or(body), person, body.note(), Boolean.TRUE.equals(body.open()),
                brought.by(body.photos()));
        return views.show(id, person, response);
    }

    @PostMapping("/contact")
    MatterView contact(@PathVariable String id, @RequestBody ActBody.Contact body, IfMatch match, Person person,
            HttpServletResponse response) {
        department.contact(MatterId.of(id), match.or(body), person, Option.read(ContactWay.class, body.way()),
                body.note());
        return views.show(id, person, response);
    }

    @PostMapping("/extend")
    MatterView extend(@PathVariable String id, @RequestBody ActBody.Extend body, IfMatch match, Person person,
            HttpServletResponse response) {
        department.askExtension(MatterId.of(id), match.or(body), person, body.reason(), body.until());
        return views.show(id, person, response);
    }

    @PostMapping("/pause")
    MatterView pause(@PathVariable String id, @RequestBody ActBody.Pause body, IfMatch match, Person person,
            HttpServletResponse response) {
        department.pause(MatterId.of(id), match.or(body), person, Option.read(PauseReason.class, body.reason()),
                body.note());
        return views.show(id, person, response);
    }

    @PostMapping("/resume")
    MatterView resume(@PathVariable String id, @RequestBody(required = false) ActBody.@Nullable Plain body,
            IfMatch match, Person person, HttpServletResponse response) {
        department.resume(MatterId.of(id), match.or(body), person);
        return views.show(id, person, response);
    }

    @PostMapping("/help")
    MatterView help(@PathVariable String id, @RequestBody ActBody.Help body, IfMatch match, Person person,
            HttpServletResponse response) {
        department.help(MatterId.of(id), match.or(body), person, body.text());
        return views.show(id, person, response);
    }

    @PostMapping("/reply")
    MatterView reply(@PathVariable String id, @RequestBody ActBody.Answer body, IfMatch match, Person person,
            HttpServletResponse response) {
        department.reply(MatterId.of(id), match.or(body), person, Option.read(Outcome.class, body.outcome()),
                body.text(), body.promisedOn(), brought.by(body.photos()));
        return views.show(id, person, response);
    }

    @PostMapping("/note")
    MatterView note(@PathVariable String id, @RequestBody ActBody.Note body, IfMatch match, Person person,
            HttpServletResponse response) {
        department.note(MatterId.of(id), match.or(body), person, body.note());
        return views.show(id, person, response);
    }

    @PostMapping("/take")
    MatterView take(@PathVariable String id, @RequestBody(required = false) ActBody.@Nullable Plain body,
            IfMatch match, Person person, HttpServletResponse response) {
        deputy.take(MatterId.of(id), match.or(body), person);
        return views.show(id, person, response);
    }

    @PostMapping("/hand-up")
    MatterView handUp(@PathVariable String id, @RequestBody ActBody.HandUp body, IfMatch match, Person person,
            HttpServletResponse response) {
        deputy.handUp(MatterId.of(id), match.or(body), person, body.suggestion(), Boolean.TRUE.equals(body.hard()));
        return views.show(id, person, response);
    }

    @PostMapping("/question")
    MatterView question(@PathVariable String id, @RequestBody ActBody.Question body, IfMatch match, Person person,
            HttpServletResponse response) {
        deputy.question(MatterId.of(id), match.or(body), person, body.done(), body.satisfied(), body.followedUp());
        return views.show(id, person, response);
    }

    @PostMapping("/close")
    MatterView close(@PathVariable String id, @RequestBody(required = false) ActBody.@Nullable Plain body,
            IfMatch match, Person person, HttpServletResponse response) {
        deputy.close(MatterId.of(id), match.or(body), person);
        return views.show(id, person, response);
    }
}
