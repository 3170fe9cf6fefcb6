package org.huying.opinions.sameness;

import java.nio.file.Path;
import org.huying.opinions.OpinionStepped;
import org.huying.opinions.Opinions;
import org.huying.opinions.Step;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts down what changed in the transaction that changed it, and feeds the index of this process with it beside. */
@Component
class AlikeFeed {

    private final AlikeStore store;
    private final Opinions opinions;
    private final AlikeIndex index;

    AlikeFeed(AlikeStore store, Opinions opinions, AlikeIndex index) {
        this.store = store;
        this.opinions = opinions;
        this.index = index;
    }

    @EventListener
    void stepped(OpinionStepped stepped) {
        if (stepped.step() == Step.Filed.class || stepped.step() == Step.TurnedAway.class
                || stepped.step() == Step.Withdrawn.class || stepped.step() == Step.Joined.class
                || stepped.step() == Step.Parted.class) {
            var opinion = opinions.opinion(stepped.id());
            store.waiting(stepped.id(), opinion.region(), opinion.isUndecided());
        } else if (stepped.step() == Step.Erased.class) {
            store.touch(stepped.id());
        }
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT2S")
    void feed() {
        index.feed();
    }

    @Configuration
    static class Folder {
        @Bean
        AlikeIndex alikeIndex(AlikeStore store, Opinions opinions, @Value("${huying.data:data}") String data) {
            return new AlikeIndex(store, opinions, Path.of(data, "likeness"));
        }
    }
}
