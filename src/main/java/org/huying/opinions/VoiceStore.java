package org.huying.opinions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.huying.calendar.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of opinions that go along with a matter, and of pairs that are not the same. */
@Repository
class VoiceStore {

    private final JdbcClient jdbc;

    VoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OpinionId voice, OpinionId matter, Deadline answerBy, Instant at) {
        jdbc.sql("insert into opinions.voice (opinion, joined, answer_by, at, provisional) values (?, ?, ?, ?, ?)")
                .param(voice.value()).param(matter.value()).param(answerBy.due()).param(at.atOffset(ZoneOffset.UTC))
                .param(answerBy.provisional() ? answerBy.calendarVersion() : null).update();
    }

    /** Voices whose day rests on unknown days, last looked at by another version of the calendar. */
    List<OpinionId> provisional(String version, int most) {
        return jdbc.sql("""
                select opinion from opinions.voice
                 where provisional is not null and provisional <> ?
                 order by opinion
                 limit ?""").params(version, most).query((row, _) -> new OpinionId(row.getString("opinion"))).list();
    }

    /** This version of the calendar has looked at it; its day is that one, and still rests on unknown days or not. */
    void looked(OpinionId voice, LocalDate answerBy, @Nullable String provisional) {
        jdbc.sql("update opinions.voice set answer_by = ?, provisional = ? where opinion = ?").param(answerBy)
                .param(provisional).param(voice.value()).update();
    }

    /** Those who went along with the one go along with the other. */
    void move(OpinionId from, OpinionId to) {
        jdbc.sql("update opinions.voice set joined = ? where joined = ?").params(to.value(), from.value()).update();
    }

    void remove(OpinionId voice) {
        jdbc.sql("delete from opinions.voice where opinion = ?").param(voice.value()).update();
    }

    /** Every voice of the matter, also of those that were matters and had voices before they joined; the earliest first. */
    List<Voice> of(OpinionId matter) {
        return jdbc.sql("""
                with recursive along as (
                    select opinion, answer_by, at from opinions.voice where joined = ?
                    union all
                    select voice.opinion, voice.answer_by, voice.at
                      from opinions.voice join along on voice.joined = along.opinion
                )
                select along.opinion, along.answer_by, along.at, opinion.region, opinion.filed_at
                  from along join opinions.opinion on opinion.id = along.opinion
                 order by opinion.filed_at, along.opinion""").param(matter.value())
                .query((row, _) -> new Voice(new OpinionId(row.getString("opinion")), row.getString("region"),
                        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                        row.getObject("answer_by", LocalDate.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The matter it goes along with in the end; itself where it goes its own way. */
    OpinionId root(OpinionId voice) {
        return jdbc.sql("""
                with recursive up as (
                    select ?::varchar as id, 0 as steps
                    union all
                    select voice.joined, up.steps + 1
                      from opinions.voice join up on voice.opinion = up.id
                )
                select id from up order by steps desc limit 1""").param(voice.value())
                .query((row, _) -> new OpinionId(row.getString("id"))).single();
    }

    void apart(OpinionId one, OpinionId other, Instant at) {
        boolean first = one.value().compareTo(other.value()) < 0;
        jdbc.sql("insert into opinions.apart (one, other, at) values (?, ?, ?) on conflict do nothing").params(
                (first ? one : other).value(), (first ? other : one).value(), at.atOffset(ZoneOffset.UTC)).update();
    }

    List<OpinionId> apart(OpinionId id) {
        return jdbc.sql("""
                select other as id from opinions.apart where one = :id
                union
                select one from opinions.apart where other = :id""").param("id", id.value())
                .query((row, _) -> new OpinionId(row.getString("id"))).list();
    }
}
