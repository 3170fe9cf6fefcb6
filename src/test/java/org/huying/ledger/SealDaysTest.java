package org.huying.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.ledger.Examples.DAY;
import static org.huying.ledger.Examples.at;
import static org.huying.ledger.Examples.filed;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

class SealDaysTest {

    private final Examples examples = new Examples();

    @BeforeEach
    void file() {
        examples.add("matter/1", at(DAY, "09:00"), filed());
        examples.add("matter/2", at(DAY.plusDays(2), "09:00"), filed());
    }

    @AfterEach
    void close() {
        examples.close();
    }

    @Test
    void makesUpForMissedDaysOnceTheProgramIsUp() {
        var job = job(at(DAY.plusDays(3), "08:00"));
        job.seal();
        assertThat(examples.publication.newest(9)).isEmpty();

        job.begin();
        job.seal();
        job.seal();

        assertThat(examples.publication.newest(9)).hasSize(3);
    }

    @Test
    void leavesTenMinutesAfterMidnight() {
        var early = job(at(DAY.plusDays(1), "00:09:59"));
        early.begin();
        early.seal();
        assertThat(examples.publication.newest(9)).isEmpty();

        var late = job(at(DAY.plusDays(1), "00:10"));
        late.begin();
        late.seal();

        assertThat(examples.publication.newest(9)).hasSize(1);
    }

    @Test
    void comesRoundByItself() {
        try (var program = new AnnotationConfigApplicationContext()) {
            program.registerBean(Seals.class, () -> examples.seals);
            program.registerBean(Clock.class, Clock::systemUTC);
            program.register(SealDays.class);
            program.refresh();

            var tasks = program.getBean(ScheduledAnnotationBeanPostProcessor.class).getScheduledTasks();

            assertThat(tasks).map(Object::toString).containsExactly("org.huying.ledger.SealDays.seal");
        }
    }

    private SealDays job(Instant now) {
        return new SealDays(examples.seals, Clock.fixed(now, ZoneOffset.UTC));
    }
}
