package org.huying.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.calendar.Deadline;
import org.huying.search.Bigrams;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of matters: one row per matter for lists ({@link MatterListStore}); what happened lies in the ledger. */
@Repository
class MatterStore {

    private final JdbcClient jdbc;

    MatterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> region(MatterId id) {
        return jdbc.sql("select region from matters.matter where id = ?").param(id.value()).query(String.class)
                .optional();
    }

    void add(Matter matter) {
        Step.Opened opened = matter.opened();
        jdbc.sql("""
                insert into matters.matter (id, region, street, station, category, title, filed_at, answer_by, tier,
                                            stage, due, hand_down, provisional)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?)""").param(matter.id().value())
                .param(matter.region()).param(matter.region().substring(0, 9)).param(opened.station())
                .param(opened.category()).param(opened.title().toString()).param(utc(opened.filedAt()))
                .param(opened.answerBy().due()).param(matter.tier().name()).param(stage(matter)).param(matter.due())
                .param(opened.handDown()).param(provisional(matter)).update();
        jdbc.sql("insert into matters.text (matter, bigrams) values (?, ?::tsvector)").params(matter.id().value(),
                Bigrams.vector(opened.title().toString(), opened.publicText().toString())).update();
    }

    void update(Matter matter) {
        var handling = matter.handling();
        var key = matter.key();
        jdbc.sql("""
                update matters.matter
                   set tier = ?, stage = ?, due = ?, lead = ?, helpers = ?, deputies = ?, returns = ?, reopens = ?,
                       outcome = ?, answered_at = ?, first_answered_on = coalesce(first_answered_on, ?), closed_at = ?,
                       met = ?, late = ?, calls_committee = ?, brought = ?, answer_by = least(?::date, voices_by), provisional = ?,
                       milestone_by = ?, relieved = ?, relieved_on = ?, offered_into = ?, key_since = ?, key_theme = ?,
                       key_note_by = ?, key_told = ?, key_missed = ?, key_looked = ?, key_unseen = ?
                 where id = ?""").param(matter.tier().name()).param(stage(matter)).param(matter.due())
                .param(handling.map(Handling::lead).orElse(""))
                .param(handling.map(Handling::helpers).orElse(List.of()).toArray(String[]::new))
                .param(matter.deputies().toArray(String[]::new)).param(matter.count(Step.Returned.class))
                .param(matter.count(Step.Reopened.class))
                .param(matter.lastAnswer().map(answer -> answer.outcome().name()).orElse(null))
                .param(when(matter, Step.Replied.class)).param(matter.firstAnsweredOn())
                .param(when(matter, matter.asker() == Asker.DISTRICT ? Step.Confirmed.class : Step.Closed.class))
                .param(matter.steps(Step.Contacted.class)
                        .anyMatch(contact -> contact.way() == ContactWay.FACE_TO_FACE))
                .param(matter.wasLate())
                .param(matter.isObjected() || handling.map(Handling::asked).isPresent())
                .param(matter.isBrought()).param(matter.answerBy().due()).param(provisional(matter))
                .param(matter.milestoneBy())
                .param(matter.relieved().stream().flatMap(was -> Stream.concat(Stream.of(was.lead()),
                        was.helpers().stream())).toArray(String[]::new))
                .param(matter.mergedOn())
                .param(matter.offered().map(Step.Offered::matter).orElse(null))
                .param(key.map(KeyMark::since).orElse(null)).param(key.map(one -> one.made().theme()).orElse(null))
                .param(key.map(KeyMark::noteOn).orElse(null)).param(key.map(KeyMark::told).orElse(false))
                .param(key.map(KeyMark::missed).orElse(0))
                .param(key.map(KeyMark::looked).orElse(false)).param(key.map(KeyMark::unseen).orElse(false))
                .param(matter.id().value()).update();
    }

    /** What lists show and what words find, as the matter reads now. */
    void reword(Matter matter) {
        jdbc.sql("update matters.matter set title = ? where id = ?").params(matter.title().toString(),
                matter.id().value()).update();
        jdbc.sql("update matters.text set bigrams = ?::tsvector where matter = ?").params(
                Bigrams.vector(matter.title().toString(), matter.publicText().toString()), matter.id().value())
                .update();
    }

    /** An answer that the person may rate. */
    void couldRate(Matter matter, int answer, String voice, LocalDate on) {
        jdbc.sql("""
                insert into matters.answer (matter, answer, voice, lead, given_on)
                values (?, ?, ?, ?, ?)
                    on conflict do nothing""").params(matter.id().value(), answer, voice,
                matter.handling().map(Handling::lead).orElse(""), on).update();
    }

    /** The grades of one answer. There is no time and no person here. */
    void rate(MatterId id, int answer, String voice, Grade attitude, Grade result) {
        jdbc.sql("insert into matters.rating (matter, answer, voice, attitude, result) values (?, ?, ?, ?, ?)")
                .params(id.value(), answer, voice, attitude.name(), result.name()).update();
    }

    /** By which day the first of those who go along must be answered: what is late for anybody is late. */
    void voicesBy(Matter matter, @Nullable LocalDate by) {
        jdbc.sql("update matters.matter set voices_by = :by, answer_by = least(:own::date, :by::date) where id = :id")
                .param("by", by, java.sql.Types.DATE).param("own", matter.answerBy().due())
                .param("id", matter.id().value()).update();
    }

    /** Holds the matter until the transaction ends: whoever joins it and whoever moves it on wait for each other. */
    Optional<String> lock(MatterId id) {
        return jdbc.sql("select region from matters.matter where id = ? for update").param(id.value())
                .query(String.class).optional();
    }

    /** The version of the calendar by which the oldest of its provisional dates was reckoned; none where none is. */
    private static @Nullable String provisional(Matter matter) {
        return Stream.concat(ProvisionalDates.of(matter).values().stream(), ProvisionalDates.note(matter).stream())
                .map(Deadline::calendarVersion).min(String::compareTo)
                .orElse(null);
    }

    /** The newest matters that a department was given and that a person asked for. */
    List<MatterId> newestAssigned(int most) {
        return jdbc.sql("""
                select id
                  from matters.matter
                 where lead <> '' and hand_down is null and not brought
                 order by filed_at desc, id desc
                 limit ?""").param(most).query((row, _) -> new MatterId(row.getString("id"))).list();
    }

    /** Matters whose promised day has passed. */
    List<MatterId> lapsed(LocalDate today) {
        return jdbc.sql("select id from matters.matter where stage = 'Promised' and due < ? order by due").param(today)
                .query((row, _) -> new MatterId(row.getString("id"))).list();
    }

    /** Matters that communities have not settled by their day, longest overdue first. */
    List<MatterId> lateInCommunities(LocalDate today) {
        return jdbc.sql("""
                select id
                  from matters.matter
                 where tier = 'COMMUNITY'
                   and stage in ('Assigned', 'Working')
                   and due < ?
                 order by due""").param(today).query((row, _) -> new MatterId(row.getString("id"))).list();
    }

    /** The letter of the longest region prefix that has one. */
    String letter(String region, Outcome outcome) {
        return jdbc.sql("""
                select letter
                  from matters.letter
                 where outcome = ?
                   and starts_with(?, region)
                 order by length(region) desc
                 limit 1""").params(outcome.name(), region).query(String.class).single();
    }

    private static String stage(Matter matter) {
        return matter.stage().getClass().getSimpleName();
    }

    private static @Nullable OffsetDateTime when(Matter matter, Class<? extends Step> type) {
        Instant at = matter.history().steps().stream().filter(recorded -> type.isInstance(recorded.step()))
                .map(org.huying.ledger.Recorded::at).reduce((_, later) -> later).orElse(null);
        return at == null ? null : utc(at);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
