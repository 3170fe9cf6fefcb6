package org.huying.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.UUID;
import org.huying.Refused;
import org.huying.matters.KeyRhythm;
import org.huying.matters.figures.Ratings;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.Opinions;
import org.huying.opinions.Receipt;
import org.huying.opinions.Voices;
import org.huying.people.Person;
import org.huying.vault.Identity;
import org.huying.web.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Plays the stories in the order of time, each step through the door of whoever takes it. */
@Component
@ConditionalOnProperty("huying.demo")
class DemoStories {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStories.class);
    private static final Duration BETWEEN = Duration.ofMinutes(37);

    private final PlayedClock clock;
    private final DemoRegister register;
    private final DemoSteps steps;
    private final Opinions opinions;
    private final Voices voices;
    private final DemoHandDowns handDowns;
    private final Ratings ratings;
    private final DemoBulletins bulletins;
    private final KeyRhythm rhythm;
    private final TransactionTemplate step;
    private final Map<String, Receipt> receipts = new HashMap<>();
    private LocalDate told = LocalDate.MIN;
    private LocalDate looked = LocalDate.MIN;
    private final List<String> stumbled = new ArrayList<>();

    DemoStories(PlayedClock clock, DemoRegister register, DemoSteps steps, Opinions opinions, Voices voices,
            DemoHandDowns handDowns, Ratings ratings, DemoBulletins bulletins,
            KeyRhythm rhythm, PlatformTransactionManager transactions) {
        this.clock = clock;
        this.register = register;
        this.steps = steps;
        this.opinions = opinions;
        this.voices = voices;
        this.handDowns = handDowns;
        this.ratings = ratings;
        this.bulletins = bulletins;
        this.rhythm = rhythm;
        this.step = new TransactionTemplate(transactions,
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /** One thing that happens in a story; the filing itself has no step. */
    private record Happening(Instant at, int index, JsonNode story, JsonNode step) {
        String key() {
            return story.get("key").asString();
        }
    }

    /** Plays all stories, as if today were the day after the last of them. */
    void play() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Text.ZONE);
        var happenings = new ArrayList<Happening>();
        for (JsonNode story : Stream.of("stories.jsonl", "same.jsonl", "keys.jsonl")
                .flatMap(file -> DemoFiles.lines(file).stream())
                .toList()) {
            int index = 0;
            happenings.add(new Happening(at(today, story.get("filedDaysAgo").asInt(), 0, story), index, story,
                    story.path("none")));
            for (JsonNode step : DemoFiles.each(story.get("steps"))) {
                index++;
                happenings.add(new Happening(at(today, step.get("daysAgo").asInt(), index, story), index, story, step));
            }
        }
        happenings.sort(Comparator.comparing(Happening::at).thenComparing(Happening::key)
                .thenComparingInt(Happening::index));
        try {
            happenings.forEach(this::happen);
            handDowns.play(today);
        } finally {
            clock.standAt(null);
        }
        LOG.info("Played {} stories, {} steps", receipts.size(), happenings.size());
    }

    /** Steps that a rule refused, with the rule; none if the stories are sound. */
    List<String> stumbled() {
        return stumbled;
    }

    private void happen(Happening happening) {
        clock.standAt(happening.at());
        LocalDate day = LocalDate.ofInstant(happening.at(), Text.ZONE);
        if (day.isAfter(looked)) {
            looked = day;
            rhythm.putDownMissed();
        }
        LocalDate month = LocalDate.ofInstant(happening.at(), Text.ZONE).withDayOfMonth(1);
        if (month.isAfter(told)) {
            told = month;
            ratings.tell();
            bulletins.play(month);
        }
        try {
            step.executeWithoutResult(_ -> {
                if (happening.index() == 0) {
                    receipts.put(happening.key(), file(happening.story()));
                } else {
                    take(happening.step(), happening.story(),
                            Objects.requireNonNull(receipts.get(happening.key())));
                }
            });
        } catch (Refused refused) {
            LOG.warn("Story {} stumbled over {}", happening.key(), refused.key());
            stumbled.add(happening.key() + " " + happening.index() + " " + happening.step().path("do").asString("file")
                    + ": " + refused.key() + " " + refused.fields().keySet());
        }
    }

    /** What says the same is merged into another story; every other step is one of its own. */
    private void take(JsonNode step, JsonNode story, Receipt receipt) {
        if (step.get("do").asString().equals("MERGE")) {
            voices.merge(receipt.id(), opinions.opinion(receipt.id()).history().seq(),
                    register.person(story.get("station").asString()), told(step.get("into")).id());
        } else {
            steps.take(step, story, receipt);
        }
    }

    private Receipt told(JsonNode key) {
        return Objects.requireNonNull(receipts.get(key.asString()));
    }

    private Receipt file(JsonNode story) {
        JsonNode speaker = story.path("speaker");
        var identity = speaker.isObject()
                ? new Identity(speaker.path("name").asString(""), speaker.path("phone").asString(""), "")
                : Identity.NONE;
        Channel channel = Channel.valueOf(story.get("channel").asString());
        boolean alone = channel == Channel.WEB || channel == Channel.QR;
        Person by = alone ? Person.ANYONE
                : register.person(story.has("by") ? story.get("by").asString() : story.get("station").asString());
        var filing = new Filing(UUID.nameUUIDFromBytes(story.get("key").asString().getBytes(
                java.nio.charset.StandardCharsets.UTF_8)), story.get("region").asString(),
                story.get("station").asString(), channel, story.path("category").asString(""),
                story.get("text").asString(), story.path("place").asString(""), identity,
                channel == Channel.ON_BEHALF);
        return story.has("join") ? voices.join(filing, told(story.get("join")).id(), by) : opinions.file(filing, by);
    }

    /** Steps of one day follow each other through its working hours; stories do not all begin at nine. */
    private static Instant at(LocalDate today, int daysAgo, int index, JsonNode story) {
        int shift = Math.floorMod(story.get("key").asString().hashCode(), 90);
        return today.minusDays(daysAgo + (daysAgo == 0 ? 1 : 0)).atTime(LocalTime.of(8, 30)).plusMinutes(shift)
                .plus(BETWEEN.multipliedBy(index)).atZone(Text.ZONE).toInstant();
    }
}
