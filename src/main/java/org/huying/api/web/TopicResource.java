package org.huying.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huying.Refused;
import org.huying.opinions.sameness.Topic;
import org.huying.opinions.sameness.Topics;
import org.huying.places.Places;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What many people speak of, as everybody may read it. */
@RestController
@RequestMapping(path = "/api/v1/topics", produces = MediaType.APPLICATION_JSON_VALUE)
class TopicResource {

    private final Topics topics;
    private final Places places;

    TopicResource(Topics topics, Places places) {
        this.topics = topics;
        this.places = places;
    }

    /**
     * A topic by its figures.
     *
     * @param spread over how many households it is spread
     * @param recent how many spoke lately, and {@code before} just before
     * @param days since how many days it has been open
     * @param weeks how many spoke in each of the last weeks, the oldest first
     * @param weights the version of the weights by which the score was reckoned
     */
    record TopicItem(UUID id, String street, String region, String name, Instant firstAt, Instant lastAt, int voices,
            int spread, int recent, int before, int days, List<Integer> weeks, double score, String weights,
            LocalDate reckonedOn) {

        static TopicItem of(Topic topic) {
            return new TopicItem(topic.id(), topic.street() + "000", topic.region(), topic.name(), topic.firstAt(),
                    topic.lastAt(), topic.voices(), topic.spread(), topic.recent(), topic.before(), topic.days(),
                    topic.weeks(), Math.round(topic.score() * 100) / 100.0, topic.version(), topic.reckonedOn());
        }
    }

    record TopicList(List<TopicItem> topics) {
    }

    /** @param matters the numbers of its matters, the earliest first */
    record TopicView(TopicItem topic, List<String> matters) {
    }

    @GetMapping
    TopicList list(@RequestParam(defaultValue = "") String region) {
        new Refused.Incomplete().unless(region.isEmpty() || places.findRegion(region).isPresent(), "region",
                "api.region-unknown").check();
        return new TopicList(topics.open(region.isEmpty() ? "" : places.region(region).prefix()).stream()
                .map(TopicItem::of).toList());
    }

    @GetMapping("/{id}")
    TopicView show(@PathVariable String id) {
        Topic topic = topics.open(read(id));
        return new TopicView(TopicItem.of(topic),
                topics.matters(topic).stream().map(one -> one.id().value()).toList());
    }

    /** What is no name of a topic is the name of none. */
    private static UUID read(String id) {
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new Refused.NotFound();
        }
        return UUID.fromString(id);
    }
}
