package org.huying.ballots.held;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The door by which ballots come in: it knows nobody, leaves no trace and takes each ballot once. */
@ExtendWith(OutputCaptureExtension.class)
class TheUrnsDoorTest extends PollStory {

    @Autowired
    MeterRegistry meters;

    @Test
    void sendsAwayWhoBringsASession() throws Exception {
        String id = opened(1);
        Phone phone = voter(id, codes(id).getFirst());

        var answer = phone.handsIn(phone.marks(YES).json(), "Cookie", "session=abc");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field("refused")).isEqualTo("ballots.no-cookies-here");
        assertThat(phone.handsIn(phone.marks(YES).json(), "Authorization", "Bearer abc").status()).isEqualTo(400);
        assertThat(jdbc.sql("select count(*) from urn.staged where poll = ?").param(id).query(Long.class).single())
                .isZero();
    }

    @Test
    void leavesNoTraceInLogsAndFigures(CapturedOutput output) throws Exception {
        String id = opened(2);
        Phone phone = voter(id, codes(id).getFirst());
        int before = output.getAll().length();
        phone.casts(YES);
        phone.handsIn("{\"serial\":\"broken");
        phone.handsIn(phone.marks(Map.of("9", "yes")).json());
        phone.handsIn(phone.marks(YES).json(), "Cookie", "session=abc");

        assertThat(output.getAll().substring(before)).doesNotContain(phone.serial(), "/urn", "broken\"",
                "127.0.0.1",
                "\"yes\"");
        assertThat(meters.getMeters()).noneMatch(meter -> {
            String address = meter.getId().getTag("uri");
            return address != null && address.contains("/urn");
        });
    }

    @Test
    void takesOneOfTwoThatComeAtOnce() throws Exception {
        String id = opened(1);
        Phone phone = voter(id, codes(id).getFirst());
        String one = phone.marks(YES).json();
        String other = phone.marks(Map.of("1", "no")).json();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = crowd.submit(() -> phone.handsIn(one));
            var second = crowd.submit(() -> phone.handsIn(other));
            assertThat(second.get().status()).isEqualTo(200);
            first.get();
        }
        polls.close(chair, id);

        assertThat(polls.ballotLines(id)).singleElement().isEqualTo(other);
    }

    @Test
    void takesNoBallotOfAnotherPoll() throws Exception {
        String id = opened(1);
        String other = opened(1);
        Phone phone = voter(id, codes(id).getFirst());
        String ballot = phone.marks(YES).json();

        assertThat(new Phone(port, polls.published(other)).handsIn(ballot).field("refused"))
                .isEqualTo("ballots.not-signed");
    }
}
