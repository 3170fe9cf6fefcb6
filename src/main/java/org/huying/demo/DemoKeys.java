package org.huying.demo;

import org.huying.matters.KeyDesk;
import org.huying.matters.Matter;
import org.huying.people.Person;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Key supervision in the stories: begun, and what the supervisors did. */
@Component
@ConditionalOnProperty("huying.demo")
class DemoKeys {

    private final DemoRegister register;
    private final KeyDesk desk;

    DemoKeys(DemoRegister register, KeyDesk desk) {
        this.register = register;
        this.desk = desk;
    }

    /** @param street the committee of the matter's street */
    void take(String what, JsonNode step, Matter matter, Person street) {
        if (what.equals("KEY")) {
            String by = step.get("by").asString();
            desk.make(matter.id(), matter.seen(), by.equals("STREET") ? street : register.person(by),
                    new KeyDesk.Form(step.get("theme").asString(), step.get("reason").asString(),
                            step.get("basis").asString(), step.get("leader").asString(),
                            step.get("deputy").asString()));
        } else {
            desk.supervise(matter.id(), matter.seen(), register.person(step.get("person").asString()),
                    step.get("onSite").asBoolean(), step.get("text").asString(), step.get("inside").asString());
        }
    }
}
