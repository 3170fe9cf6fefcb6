package org.huying.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.huying.opinions.OpinionStepped;
import org.huying.opinions.Step;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Catches text messages so that they can be read on a page; used where no gateway is set. */
@Component
@ConditionalOnProperty(name = "huying.sms.address", matchIfMissing = true, havingValue = "none")
public class Catcher implements SmsGateway {

    private final JdbcClient jdbc;
    private final Clock clock;

    Catcher(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A message that would have gone to a telephone. */
    public record Caught(String phone, String text, Instant at) {
    }

    @Override
    public void send(String phone, String text) {
        jdbc.sql("insert into notices.caught (phone, text, at) values (?, ?, ?)").param(phone).param(text)
                .param(clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /**
     * Whoever has their words erased has the messages about them erased too: they hold the number of a telephone. Those that
     * are being sent at this moment are waited for.
     */
    @EventListener
    void stepped(OpinionStepped stepped) {
        if (stepped.step() == Step.Erased.class) {
            String number = stepped.id().value();
            jdbc.sql("select id from notices.message where number = ? for update").param(number)
                    .query((row, _) -> row.getLong("id")).list();
            jdbc.sql("delete from notices.caught where strpos(text, ?) > 0").param(number).update();
        }
    }

    /** The newest messages to this phone, or to all where it is empty. */
    public List<Caught> newest(String phone) {
        return jdbc.sql("""
                select phone, text, at
                  from notices.caught
                 where ? in ('', phone)
                 order by id desc
                 limit 50""").param(phone).query((row, _) -> new Caught(row.getString("phone"),
                row.getString("text"), row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
