package org.huying.opinions.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huying.Refused;
import org.huying.opinions.OpinionId;
import org.huying.opinions.sameness.RaisedTopics;
import org.huying.opinions.sameness.Topic;
import org.huying.opinions.sameness.TopicUse;
import org.huying.opinions.sameness.Topics;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What many people speak of: for everybody, and for those who can make something of it. */
@Controller
class TopicsController {

    private static final Role[] STAFF = {Role.STATION_OFFICER, Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE,
            Role.DEPUTY};

    private final Topics topics;
    private final RaisedTopics raised;
    private final Places places;

    TopicsController(Topics topics, RaisedTopics raised, Places places) {
        this.topics = topics;
        this.raised = raised;
        this.places = places;
    }

    @GetMapping("/open/topics")
    Page list(@RequestParam(defaultValue = "") String region) {
        String prefix = region.isEmpty() ? "" : places.region(region).prefix();
        return new TopicsPage("/open/topics", topics.open(prefix),
                topics.weight(prefix.isEmpty() ? district() : prefix),
                places.regions("", Region.Level.STREET), region, places);
    }

    /** Where all streets are of one district its weights are in force for the whole list. */
    private String district() {
        List<Region> districts = places.regions("", Region.Level.DISTRICT);
        return districts.size() == 1 ? districts.getFirst().prefix() : "";
    }

    @GetMapping("/open/topics/{id}")
    Page show(@PathVariable UUID id) {
        Topic topic = topics.open(id);
        return new TopicPage("/open/topics", topic, topics.matters(topic), List.of(), false, Map.of(), raised.of(id),
                places);
    }

    @GetMapping("/topics")
    Page within(Person person) {
        var grant = java.util.Arrays.stream(STAFF).flatMap(role -> person.as(role).stream()).findFirst()
                .orElseThrow(Refused.NotFound::new);
        return new TopicsPage("/topics", topics.within(grant), topics.weight(grant.region()), List.of(), "", places);
    }

    @GetMapping({"/topics/{id}", "/topics/{id}/{act:gather|raise}"})
    Page inside(@PathVariable UUID id, Person person) {
        Topic topic = topics.visibleTo(person, id);
        return new TopicPage("/topics", topic, topics.matters(topic), topics.opinions(topic, person),
                topics.mayUse(topic, person), topics.raised(id), raised.of(id), places);
    }

    /** One matter of it. */
    @PostMapping("/topics/{id}/gather")
    Reply gather(@PathVariable UUID id, @RequestParam(defaultValue = "") String into, Person person) {
        OpinionId matter = OpinionId.of(into);
        topics.gather(id, person, matter);
        return SeeOther.to("/matters/%s", matter.value());
    }

    @PostMapping("/topics/{id}/raise")
    Reply raise(@PathVariable UUID id, @RequestParam(defaultValue = "") String use,
            @RequestParam(defaultValue = "") String about, Person person) {
        TopicUse as = Option.read(TopicUse.class, use);
        if (as == null) {
            throw new Refused.NotFound();
        }
        topics.raise(id, person, as, about);
        return SeeOther.to("/topics/%s", id.toString());
    }
}
