package org.huying;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Where time comes from, and that jobs run by it. Nothing else asks the machine what time it is. */
@Configuration
@EnableScheduling
class TimeConfiguration {

    /** More than there are jobs that take long. */
    private static final int AT_ONCE = 8;

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Jobs do not wait for each other: what learns or reckons for minutes must not hold up the messages to people. */
    @Bean
    TaskScheduler jobs() {
        var jobs = new ThreadPoolTaskScheduler();
        jobs.setThreadNamePrefix("job-");
        jobs.setPoolSize(AT_ONCE);
        jobs.setDaemon(true);
        return jobs;
    }
}
