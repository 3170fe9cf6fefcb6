package org.huying.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.calendar.Deadline;
import org.huying.people.Grant;
import org.huying.search.Bigrams;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of matters: one row per matter for lists; what happened lies in the ledger. */
@Repository
class MatterStore {

    /** Lines of one page of a list. */
    static final int PAGE = 30;

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

    /** What a line of a list is made of. */
    static final String LINE = """
            select id, region, tier, stage, lead, title, filed_at, due, returns, reopens, outcome, brought,
                   hand_down is not null as handed_down, milestone_by, relieved_on is not null as merged,
                   key_since, key_theme, key_note_by, key_missed, key_looked, key_unseen,
                   case when first_answered_on is null and stage not in ('Closed', 'Withdrawn')
                        then answer_by end as unanswered_by
              from matters.matter
            """;

    private static final String STANDING = LINE.replace("from matters.matter", ", answered_at from matters.matter") + """
             where street = :street
               and stage in ('Answered', 'Promised', 'Closed')
               and answered_at is not null
               and not brought
               and hand_down is null
            """;

    List<Listed> list(Grant grant, View view, LocalDate today, Cursor after) {
        var values = new ArrayList<Object>();
        String where = reach(grant, view, values) + part(grant, view, today, values);
        String order = "filed_at desc, id desc";
        if (view == View.MINE || view == View.LATE) {
            order = "due nulls last, id";
        } else if (after.at() != null) {
            where += " and (filed_at, id) < (?, ?)";
            values.add(utc(after.at()));
            values.add(after.id());
        }
        return jdbc.sql(LINE + """
                 where %s
                 order by %s
                 limit %d""".formatted(where, order, view == View.MINE || view == View.LATE ? 200 : PAGE))
                .params(values)
                .query((row, _) -> listed(row)).list();
    }

    /** Matters in reach with a milestone by that day, the oldest first. */
    List<Listed> milestones(Grant grant, LocalDate until) {
        var values = new ArrayList<Object>();
        String where = reach(grant, View.MINE, values);
        values.add(until);
        return jdbc.sql(LINE + " where " + where + " and milestone_by <= ? order by milestone_by, id limit " + PAGE)
                .params(values).query((row, _) -> listed(row)).list();
    }

    /** What a department was at work on and need not answer any more, because it goes along with another matter. */
    List<Listed> relieved(String department, LocalDate since) {
        return jdbc.sql(LINE
                + " where relieved_on >= ? and relieved @> array[?]::varchar[] order by relieved_on desc, id limit "
                + PAGE).params(since, department).query((row, _) -> listed(row)).list();
    }

    /** What other streets propose to a street to take, or only to that matter of it; the oldest first. */
    List<Offer> offers(String street, Optional<MatterId> into) {
        return jdbc.sql(LINE.replace("from matters.matter", ", offered_into from matters.matter") + """
                 where left(offered_into, 9) = :street and (:all or offered_into = :into)
                 order by filed_at, id
                 limit 50""").param("street", street).param("all", into.isEmpty())
                .param("into", into.map(MatterId::value).orElse(""))
                .query((row, _) -> new Offer(listed(row), new MatterId(row.getString("offered_into")))).list();
    }

    /** Which of these a place's residents asked for and nobody answered before, with their regions. */
    Map<MatterId, String> asked(List<String> ids, String regionPrefix, String station) {
        var regions = new LinkedHashMap<MatterId, String>();
        jdbc.sql("""
                select id, region
                  from matters.matter
                 where id = any(:ids)
                   and starts_with(region, :region)
                   and (:station = '' or station = :station)
                   and not brought
                   and hand_down is null
                 order by id""").param("ids", ids.toArray(String[]::new)).param("region", regionPrefix)
                .param("station", station)
                .query(row -> {
                    regions.put(new MatterId(row.getString("id")), row.getString("region"));
                });
        return regions;
    }

    /** A street's or a station's matters that residents asked for, with a milestone ahead or a promise by that day. */
    List<Listed> ahead(String street, String station, LocalDate promisedUntil) {
        return jdbc.sql(LINE + (station.isEmpty() ? " where street = :street" : " where station = :station") + """

                   and stage not in ('Closed', 'Withdrawn')
                   and hand_down is null
                   and (milestone_by is not null or stage = 'Promised' and due <= :until)
                 order by coalesce(milestone_by, due), id
                 limit 200""").param("street", street).param("station", station).param("until", promisedUntil)
                .query((row, _) -> listed(row)).list();
    }

    /** A street's matters that residents asked for, answered last from then until then, the newest first. */
    List<Answers.Standing> answered(String street, Instant from, Instant until) {
        return jdbc.sql(STANDING + """
                   and answered_at >= :from
                   and answered_at < :until
                 order by answered_at desc, id
                 limit %d""".formatted(Answers.MOST)).param("street", street).param("from", utc(from))
                .param("until", utc(until)).query((row, _) -> standing(row)).list();
    }

    /** These of a street's matters, while their answer stands. */
    List<Answers.Standing> answered(String street, Collection<String> ids) {
        return jdbc.sql(STANDING + """
                   and id = any(:ids)
                 order by answered_at desc, id""").param("street", street).param("ids", ids.toArray(String[]::new))
                .query((row, _) -> standing(row)).list();
    }

    private static Answers.Standing standing(ResultSet row) throws SQLException {
        return new Answers.Standing(listed(row),
                row.getObject("answered_at", OffsetDateTime.class).atZoneSameInstant(Fold.ZONE).toLocalDate());
    }

    static Listed listed(ResultSet row) throws SQLException {
        return new Listed(new MatterId(row.getString("id")), row.getString("region"),
                Tier.valueOf(row.getString("tier")), row.getString("stage"), row.getString("lead"),
                row.getString("title"), row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", LocalDate.class), row.getInt("returns"), row.getInt("reopens"),
                row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome")),
                row.getBoolean("brought"), row.getBoolean("handed_down"), row.getBoolean("merged"),
                row.getObject("unanswered_by", LocalDate.class),
                row.getObject("milestone_by", LocalDate.class), key(row));
    }

    private static Listed.@Nullable Key key(ResultSet row) throws SQLException {
        LocalDate since = row.getObject("key_since", LocalDate.class);
        return since == null ? null
                : new Listed.Key(since, row.getString("key_theme"), row.getObject("key_note_by", LocalDate.class),
                        row.getInt("key_missed"), row.getBoolean("key_looked"), row.getBoolean("key_unseen"));
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

    static String reach(Grant grant, View view, List<Object> values) {
        switch (grant.role()) {
            case DEPARTMENT -> {
                values.add(grant.unit());
                if (view == View.MINE) {
                    return "lead = ?";
                }
                values.add(grant.unit());
                return "(lead = ? or helpers @> array[?]::varchar[])";
            }
            case STATION_OFFICER -> {
                values.add(grant.unit());
                return "station = ?";
            }
            case DEPUTY -> {
                if (view == View.MINE) {
                    values.add(grant.unit());
                    return "deputies @> array[?]::varchar[]";
                }
                return region(grant.region(), values);
            }
            default -> {
                return region(grant.region(), values);
            }
        }
    }

    /** Districts are all there is in one installation; streets have an index of their own. */
    static String region(String prefix, List<Object> values) {
        if (prefix.length() < 9) {
            return "true";
        }
        values.add(prefix.substring(0, 9));
        if (prefix.length() == 9) {
            return "street = ?";
        }
        values.add(prefix);
        return "street = ? and region = ?";
    }

    static String part(Grant grant, View view, LocalDate today, List<Object> values) {
        return switch (view) {
            case MINE -> " and " + switch (grant.role()) {
                case DEPARTMENT -> "stage in ('Assigned', 'Working', 'Promised')";
                case STREET_COMMITTEE ->
                    "(stage in ('Opened', 'Returned', 'Disputed') or (calls_committee and stage <> 'Withdrawn'))";
                case STATION_OFFICER -> "stage = 'Answered'";
                case DISTRICT_COMMITTEE -> "((stage in ('Opened', 'Disputed') and tier = 'SUGGESTION')"
                        + " or (stage = 'Answered' and hand_down is not null))";
                default -> "stage not in ('Closed', 'Withdrawn')";
            };
            case OPEN -> " and stage not in ('Closed', 'Withdrawn')";
            case LATE -> {
                values.add(today);
                values.add(today);
                yield " and stage in ('Opened', 'Assigned', 'Returned', 'Disputed', 'Working', 'Paused', 'Promised')"
                        + " and (due < ? or first_answered_on is null and answer_by < ?)";
            }
            case RETURNED -> " and stage not in ('Closed', 'Withdrawn') and returns > 0";
            case REOPENED -> " and stage not in ('Closed', 'Withdrawn') and reopens > 0";
            case PROMISED -> " and stage = 'Promised'";
            case ROUTES -> " and milestone_by is not null";
            case CLOSED -> " and stage = 'Closed'";
            case ALL -> "";
        };
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
