package org.huying.demo;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demonstration district at the first start with {@code --demo}, all of it or nothing; then polls, since the urn writes for itself. */
@Configuration
@ConditionalOnProperty("huying.demo")
class DemoConfiguration {

    @Bean
    @Primary
    PlayedClock playedClock() {
        return new PlayedClock();
    }

    /** Before whatever tells people that the demonstration is ready. */
    @Bean
    @Order(0)
    ApplicationRunner loadDemonstration(DemoRegister register, DemoStories stories, DemoClaims claims, DemoPolls polls,
            DemoLinks links, TransactionTemplate transaction) {
        return _ -> {
            if (register.isNeeded()) {
                transaction.executeWithoutResult(_ -> {
                    register.load();
                    stories.play();
                    claims.play();
                    links.play();
                });
                polls.play();
            }
        };
    }
}
