package org.huying.matters.web;

import java.util.List;
import org.huying.matters.CommitteeDesk;
import org.huying.matters.ContactWay;
import org.huying.matters.DepartmentDesk;
import org.huying.matters.DeputyDesk;
import org.huying.matters.MatterId;
import org.huying.matters.Outcome;
import org.huying.matters.PauseReason;
import org.huying.matters.Tier;
import org.huying.people.Person;
import org.huying.photos.Chosen;
import org.huying.web.Option;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.huying.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every act on a matter has an address of its own; the same address shows its form. */
@Controller
@RequestMapping("/matters/{id}")
class ActController {

    private final CommitteeDesk committee;
    private final DepartmentDesk department;
    private final DeputyDesk deputy;

    ActController(CommitteeDesk committee, DepartmentDesk department, DeputyDesk deputy) {
        this.committee = committee;
        this.department = department;
        this.deputy = deputy;
    }

    @PostMapping("/assign")
    Reply assign(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") List<String> helpers, @RequestParam(defaultValue = "") String note,
            Person person) {
        committee.assign(MatterId.of(id), seen, person, lead, helpers, note);
        return done(id);
    }

    @PostMapping("/route")
    Reply route(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String reason, Person person) {
        Tier to = Option.read(Tier.class, tier);
        committee.route(MatterId.of(id), seen, person, to == null ? Tier.STREET : to, reason);
        return done(id);
    }

    @PostMapping("/rule")
    Reply rule(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String reasoning, Person person) {
        committee.rule(MatterId.of(id), seen, person, lead, reasoning);
        return done(id);
    }

    @PostMapping("/grant")
    Reply grant(@PathVariable String id, @RequestParam int seen, Person person) {
        committee.grantExtension(MatterId.of(id), seen, person);
        return done(id);
    }

    @PostMapping("/deny")
    Reply deny(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String reason,
            Person person) {
        committee.denyExtension(MatterId.of(id), seen, person, reason);
        return done(id);
    }

    @PostMapping("/reopen")
    Reply reopen(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String reason,
            Person person) {
        committee.reopen(MatterId.of(id), seen, person, reason);
        return done(id);
    }

    @PostMapping("/answer-objection")
    Reply answerObjection(@PathVariable String id, @RequestParam int seen,
            @RequestParam(defaultValue = "") String reason, Person person) {
        committee.answerObjection(MatterId.of(id), seen, person, reason);
        return done(id);
    }

    @PostMapping("/accept")
    Reply accept(@PathVariable String id, @RequestParam int seen, Person person) {
        department.accept(MatterId.of(id), seen, person);
        return done(id);
    }

    @PostMapping("/return")
    Reply giveBack(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String reason,
            Person person) {
        department.giveBack(MatterId.of(id), seen, person, reason);
        return new SeeOther("/matters");
    }

    @PostMapping("/progress")
    Reply progress(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean open, Chosen photos, Person person) {
        department.progress(MatterId.of(id), seen, person, note, open, photos);
        return done(id);
    }

    @PostMapping("/contact")
    Reply contact(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String note, Person person) {
        department.contact(MatterId.of(id), seen, person, Option.read(ContactWay.class, way), note);
        return done(id);
    }

    @PostMapping("/extend")
    Reply extend(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until, Person person) {
        department.askExtension(MatterId.of(id), seen, person, reason, Text.readDay(until));
        return done(id);
    }

    @PostMapping("/pause")
    Reply pause(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note, Person person) {
        department.pause(MatterId.of(id), seen, person, Option.read(PauseReason.class, reason), note);
        return done(id);
    }

    @PostMapping("/resume")
    Reply resume(@PathVariable String id, @RequestParam int seen, Person person) {
        department.resume(MatterId.of(id), seen, person);
        return done(id);
    }

    @PostMapping("/help")
    Reply help(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String text,
            Person person) {
        department.help(MatterId.of(id), seen, person, text);
        return done(id);
    }

    @PostMapping("/reply")
    Reply reply(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String promisedOn,
            Chosen photos, Person person) {
        department.reply(MatterId.of(id), seen, person, Option.read(Outcome.class, outcome), text,
                Text.readDay(promisedOn),
                photos);
        return done(id);
    }

    @PostMapping("/note")
    Reply note(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String note,
            Person person) {
        department.note(MatterId.of(id), seen, person, note);
        return done(id);
    }

    @PostMapping("/take")
    Reply take(@PathVariable String id, @RequestParam int seen, Person person) {
        deputy.take(MatterId.of(id), seen, person);
        return done(id);
    }

    @PostMapping("/hand-up")
    Reply handUp(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String suggestion,
            @RequestParam(defaultValue = "false") boolean hard, Person person) {
        deputy.handUp(MatterId.of(id), seen, person, suggestion, hard);
        return done(id);
    }

    @PostMapping("/question")
    Reply question(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String satisfied, @RequestParam(defaultValue = "") String followedUp,
            Person person) {
        deputy.question(MatterId.of(id), seen, person, done, satisfied, followedUp);
        return done(id);
    }

    @PostMapping("/close")
    Reply close(@PathVariable String id, @RequestParam int seen, Person person) {
        deputy.close(MatterId.of(id), seen, person);
        return done(id);
    }

    private static Reply done(String id) {
        return SeeOther.to("/matters/%s", id);
    }
}
