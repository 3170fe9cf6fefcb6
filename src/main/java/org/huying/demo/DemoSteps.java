package org.huying.demo;

import java.time.LocalDate;
import java.util.List;
import org.huying.matters.CommitteeDesk;
import org.huying.matters.ContactWay;
import org.huying.matters.DepartmentDesk;
import org.huying.matters.DeputyDesk;
import org.huying.matters.Grade;
import org.huying.matters.Handling;
import org.huying.matters.Matter;
import org.huying.matters.Matters;
import org.huying.matters.Outcome;
import org.huying.matters.PersonDesk;
import org.huying.matters.Stage;
import org.huying.matters.Step;
import org.huying.matters.Tier;
import org.huying.opinions.Masking;
import org.huying.opinions.Opinion;
import org.huying.opinions.Opinions;
import org.huying.opinions.Receipt;
import org.huying.opinions.RefusalReason;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.photos.Chosen;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes one step of a story through the door that people use for it. */
@Component
@ConditionalOnProperty("huying.demo")
class DemoSteps {

    private final DemoRegister register;
    private final Opinions opinions;
    private final Matters matters;
    private final CommitteeDesk committee;
    private final DepartmentDesk department;
    private final DeputyDesk deputies;
    private final PersonDesk persons;
    private final DemoRoutes routes;
    private final DemoKeys keys;

    DemoSteps(DemoRegister register, Opinions opinions, Matters matters, CommitteeDesk committee,
            DepartmentDesk department, DeputyDesk deputies, PersonDesk persons, DemoRoutes routes,
            DemoKeys keys) {
        this.register = register;
        this.opinions = opinions;
        this.matters = matters;
        this.committee = committee;
        this.department = department;
        this.deputies = deputies;
        this.persons = persons;
        this.routes = routes;
        this.keys = keys;
    }

    void take(JsonNode step, JsonNode story, Receipt receipt) {
        String what = text(step, "do");
        switch (what) {
            case "SCREEN_ACCEPT", "ASK", "REFUSE" -> screen(what, step, story, opinions.opinion(receipt.id()));
            case "ADD" -> {
                if (matters.find(receipt.id()).isPresent()) {
                    persons.add(receipt.key(), text(step, "text"), Chosen.NONE);
                } else {
                    opinions.add(receipt.key(), text(step, "text"), Chosen.NONE);
                }
            }
            case "WITHDRAW" -> {
                if (matters.find(receipt.id()).isPresent()) {
                    persons.withdraw(receipt.key(), text(step, "text"));
                } else {
                    opinions.withdraw(receipt.key(), text(step, "text"));
                }
            }
            case "RATE" -> persons.rate(receipt.key(), Grade.valueOf(text(step, "attitude")),
                    Grade.valueOf(text(step, "result")), text(step, "reason"));
            case "OBJECT" -> persons.object(receipt.key(), text(step, "text"));
            default -> handle(what, step, matters.find(receipt.id()).orElseThrow());
        }
    }

    private void screen(String what, JsonNode step, JsonNode story, Opinion opinion) {
        Person officer = register.person(text(story, "station"));
        int seen = opinion.history().seq();
        switch (what) {
            case "ASK" -> opinions.ask(opinion.id(), seen, officer, text(step, "question"));
            case "REFUSE" -> opinions.turnAway(opinion.id(), seen, officer,
                    RefusalReason.valueOf(story.path("refusal").asString(text(step, "refusal"))),
                    story.path("address").asString(text(step, "address")));
            default -> opinions.accept(opinion.id(), seen, officer, text(story, "title"),
                    story.path("publicText").isString() ? text(story, "publicText")
                            : Masking.speech(text(story, "text")),
                    text(story, "category"));
        }
    }

    private void handle(String what, JsonNode step, Matter matter) {
        var id = matter.id();
        int seen = matter.seen();
        Person street = register.person(Role.STREET_COMMITTEE + matter.region().substring(0, 9));
        if (matter.stage() instanceof Stage.Working && (what.equals("ASSIGN") || what.equals("ACCEPT"))) {
            return; // a ruling or a reopening has put the department to work already
        }
        switch (what) {
            case "ROUTE" -> {
                Tier tier = Tier.valueOf(text(step, "tier"));
                if (tier != Tier.SUGGESTION && tier != matter.tier()) {
                    committee.route(id, seen, street, tier, text(step, "reason"));
                }
            }
            case "TAKE" -> deputies.take(id, seen, register.person(text(step, "deputy")));
            case "HAND_UP" -> deputies.handUp(id, seen, register.person(text(step, "deputy")), text(step, "text"),
                    step.path("hard").asBoolean(false));
            case "ASSIGN" -> committee.assign(id, seen, street, text(step, "lead"),
                    DemoFiles.each(step.path("co")).stream().map(JsonNode::asString).toList(), text(step, "note"));
            case "RULE" -> committee.rule(id, seen, street, text(step, "department"), text(step, "reasoning"));
            case "GRANT_EXTENSION" -> committee.grantExtension(id, seen, street);
            case "REOPEN" -> {
                if (!(matter.stage() instanceof Stage.Working)) {
                    committee.reopen(id, seen, street, text(step, "reason"));
                }
            }
            case "PLAN", "REACH" -> routes.take(what, step, matter,
                    text(step, "by").equals("COMMITTEE") ? street : register.person(lead(matter)));
            case "KEY", "LOOK" -> keys.take(what, step, matter, street);
            case "QUESTIONS" -> deputies.question(id, seen, closer(matter), text(step, "done"),
                    text(step, "satisfied"), text(step, "followedUp"));
            case "CLOSE" -> deputies.close(id, seen, register.person(matter.opened().station()));
            default -> work(what, step, matter, register.person(lead(matter)));
        }
    }

    private void work(String what, JsonNode step, Matter matter, Person handler) {
        var id = matter.id();
        int seen = matter.seen();
        switch (what) {
            case "ACCEPT" -> department.accept(id, seen, handler);
            case "RETURN" -> department.giveBack(id, seen, handler, text(step, "reason"));
            case "PROGRESS" -> department.progress(id, seen, handler, text(step, "text"),
                    step.path("public").asBoolean(true), Chosen.NONE);
            case "CONTACT" -> department.contact(id, seen, handler, ContactWay.valueOf(text(step, "how")),
                    text(step, "text"));
            case "ASK_EXTENSION" -> department.askExtension(id, seen, handler, text(step, "reason"),
                    due(matter).plusDays(step.path("days").asInt(10)));
            case "CO_REPLY" -> department.help(id, seen, register.person(text(step, "department")),
                    text(step, "text"));
            case "REPLY" -> {
                if (matter.tier() == Tier.SUGGESTION && matter.count(Step.Contacted.class) == 0) {
                    department.contact(id, seen, handler, ContactWay.FACE_TO_FACE, "答复前与代表当面沟通。");
                    seen++;
                }
                String promised = text(step, "promisedOn");
                department.reply(id, seen, handler, Outcome.valueOf(text(step, "outcome")), text(step, "text"),
                        promised.isEmpty() ? null : LocalDate.parse(promised), Chosen.NONE);
            }
            default -> throw new IllegalArgumentException("A story has the unknown step " + what);
        }
    }

    /** The deputy who follows the matter asks the three questions; without one the station does. */
    private Person closer(Matter matter) {
        List<String> following = matter.deputies();
        return register.person(following.isEmpty() ? matter.opened().station() : following.getFirst());
    }

    private static String lead(Matter matter) {
        return matter.handling().map(Handling::lead).orElse("");
    }

    private static LocalDate due(Matter matter) {
        return matter.handling().map(Handling::due).orElseThrow();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
