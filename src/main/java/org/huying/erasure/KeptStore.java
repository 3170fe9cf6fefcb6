package org.huying.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huying.opinions.ErasureCause;
import org.huying.opinions.OpinionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what is kept and for how long. */
@Repository
class KeptStore {

    private final JdbcClient jdbc;

    KeptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(OpinionId id) {
        jdbc.sql("insert into erasure.kept (opinion, street) values (?, ?)").params(id.value(),
                id.value().substring(0, 9)).update();
    }

    /** Nothing more is done about it from then on; without a time, something is. */
    void over(OpinionId id, @Nullable Instant at) {
        jdbc.sql("update erasure.kept set over_at = ? where opinion = ?")
                .param(at == null ? null : at.atOffset(ZoneOffset.UTC)).param(id.value()).update();
    }

    void erased(OpinionId id, Instant at, ErasureCause cause) {
        jdbc.sql("update erasure.kept set erased_at = ?, cause = ?, written = false where opinion = ?")
                .params(at.atOffset(ZoneOffset.UTC), cause.name(), id.value()).update();
    }

    /** The person wrote something after the rest was erased. */
    void written(OpinionId id) {
        jdbc.sql("update erasure.kept set written = true where opinion = ? and erased_at is not null")
                .param(id.value()).update();
    }

    List<String> streets() {
        return jdbc.sql(
                "select distinct street from erasure.kept where over_at is not null and (erased_at is null or written)")
                .query(String.class).list();
    }

    List<OpinionId> past(String street, Instant before, int most) {
        return jdbc.sql("""
                select opinion
                  from erasure.kept
                 where street = ? and over_at < ? and (erased_at is null or written)
                 order by over_at
                 limit ?""").params(street, before.atOffset(ZoneOffset.UTC), most)
                .query((row, _) -> new OpinionId(row.getString("opinion"))).list();
    }

    int countPast(String region, Instant before) {
        return jdbc.sql("""
                select count(*)
                  from erasure.kept
                 where starts_with(street, ?) and over_at < ? and (erased_at is null or written)""")
                .params(region, before.atOffset(ZoneOffset.UTC)).query(Integer.class).single();
    }

    int kept(String region) {
        return jdbc.sql("select count(*) from erasure.kept where starts_with(street, ?) and erased_at is null")
                .param(region).query(Integer.class).single();
    }

    void round(LocalDate day, int erased, Instant at) {
        jdbc.sql("""
                insert into erasure.round (day, erased, at)
                values (?, ?, ?)
                    on conflict (day) do update
                   set erased = round.erased + excluded.erased, at = excluded.at""")
                .params(day, erased, at.atOffset(ZoneOffset.UTC)).update();
    }

    Optional<Retention.Round> lastRound() {
        return jdbc.sql("select day, erased from erasure.round order by day desc limit 1")
                .query(Retention.Round.class).optional();
    }

    List<Retention.Month> months(String region, Instant since) {
        return jdbc.sql("""
                select to_char(erased_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
                       count(*) filter (where cause = 'WISH') as wish,
                       count(*) filter (where cause = 'REQUEST') as request,
                       count(*) filter (where cause = 'TIME') as past
                  from erasure.kept
                 where starts_with(street, ?) and erased_at >= ?
                 group by 1
                 order by 1 desc""").params(region, since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Retention.Month(YearMonth.parse(row.getString("month")), row.getInt("wish"),
                        row.getInt("request"), row.getInt("past")))
                .list();
    }

    /** The versions of a region are numbered within the year. */
    void add(String region, int months, String basis, LocalDate from) {
        jdbc.sql("""
                insert into erasure.term (region, months, version, basis, valid_from)
                select :region, :months, :year || '-' || (count(*) + 1), :basis, :from
                  from erasure.term
                 where region = :region and version like :year || '-%'""").param("region", region)
                .param("months", months).param("year", String.valueOf(from.getYear())).param("basis", basis)
                .param("from", from).update();
    }

    Term term(String region, LocalDate on) {
        return jdbc.sql("""
                select region, months, version, basis, valid_from
                  from erasure.term
                 where starts_with(?, region) and valid_from <= ?
                 order by length(region) desc, valid_from desc, length(version) desc, version desc
                 limit 1""").params(region, on).query(Term.class).single();
    }
}
