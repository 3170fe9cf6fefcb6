package org.huying.demo;

import java.time.LocalDate;
import org.huying.matters.Matter;
import org.huying.matters.RouteDesk;
import org.huying.people.Person;
import org.huying.photos.Chosen;
import org.huying.web.Text;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Routes in the stories: set out, reached, set out anew. Days count from the day of the step. */
@Component
@ConditionalOnProperty("huying.demo")
class DemoRoutes {

    private final PlayedClock clock;
    private final RouteDesk desk;

    DemoRoutes(PlayedClock clock, RouteDesk desk) {
        this.clock = clock;
        this.desk = desk;
    }

    void take(String what, JsonNode step, Matter matter, Person person) {
        LocalDate on = LocalDate.ofInstant(clock.instant(), Text.ZONE);
        if (what.equals("PLAN")) {
            desk.plan(matter.id(), matter.seen(), person, DemoFiles.each(step.get("milestones")).stream()
                    .map(one -> new RouteDesk.Line(one.get("what").asString(), on.plusDays(one.get("inDays").asInt())))
                    .toList(), step.get("reason").asString());
        } else {
            desk.reach(matter.id(), matter.seen(), person, step.get("milestone").asInt(),
                    step.get("text").asString(), Chosen.NONE);
        }
    }
}
