package org.huying.notices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.huying.opinions.OpinionId;
import org.huying.vault.SpeakerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of notices. */
@Repository
class MessageStore {

    /** After so many failures a message is left lying, to be looked at. */
    private static final int MOST_TRIES = 8;

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Message(long id, SpeakerId speaker, String number, Kind kind) {
    }

    void add(SpeakerId speaker, OpinionId number, Kind kind, Instant dueAt) {
        jdbc.sql("insert into notices.message (speaker, number, kind, due_at) values (?, ?, ?, ?)")
                .params(speaker.value(), number.value(), kind.name(), dueAt.atOffset(ZoneOffset.UTC)).update();
    }

    /** Whether one of these is still to be sent: whoever gets it reads what holds then. */
    boolean waits(OpinionId number, List<Kind> kinds) {
        return jdbc.sql(
                "select exists (select from notices.message where number = ? and kind = any(?) and sent_at is null)")
                .param(number.value()).param(kinds.stream().map(Kind::name).toArray(String[]::new))
                .query(Boolean.class).single();
    }

    /** Messages to be sent now, held until the transaction ends so that no other process sends them too. */
    List<Message> due(Instant now) {
        return jdbc.sql("""
                select id, speaker, number, kind
                  from notices.message
                 where sent_at is null
                   and due_at <= ?
                   and tries < ?
                 order by due_at
                 limit 50
                   for update skip locked""").param(now.atOffset(ZoneOffset.UTC)).param(MOST_TRIES)
                .query((row, _) -> new Message(row.getLong("id"),
                        new SpeakerId(row.getObject("speaker", UUID.class)), row.getString("number"),
                        Kind.valueOf(row.getString("kind"))))
                .list();
    }

    void sent(Message message, Instant now) {
        jdbc.sql("update notices.message set sent_at = ? where id = ?").param(now.atOffset(ZoneOffset.UTC))
                .param(message.id()).update();
    }

    void failed(Message message, Instant again) {
        jdbc.sql("update notices.message set tries = tries + 1, due_at = ? where id = ?")
                .param(again.atOffset(ZoneOffset.UTC)).param(message.id()).update();
    }
}
