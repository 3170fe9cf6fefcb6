package org.huying.matters.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of sums of ratings. */
@Repository
class RatingStore {

    private final JdbcClient jdbc;

    RatingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Ratings of a unit that have not been told.
     *
     * @param streets where the rated matters are; all their floors count
     */
    record Waiting(UnitKind kind, String unit, int ratings, Set<String> streets) {
    }

    /** Whether that month's round is still to be done; from now on it is not. */
    boolean begin(LocalDate month) {
        return jdbc.sql("insert into matters.rating_round (month) values (?) on conflict do nothing").param(month)
                .update() == 1;
    }

    List<Waiting> waiting(LocalDate until) {
        return jdbc.sql("""
                select kind, unit, count(*) as ratings, array_agg(distinct matter.street) as streets
                  from matters.rating
                  join matters.answer_of_unit as mine using (matter, answer, voice)
                  join matters.matter as matter on matter.id = rating.matter
                 where given_on <= ?
                   and unit <> ''
                   and not exists (select from matters.rating_told as told
                                    where told.kind = mine.kind and told.unit = mine.unit
                                      and told.matter = mine.matter and told.answer = mine.answer
                                      and told.voice = mine.voice)
                 group by kind, unit
                 order by array_position(array['DEPARTMENT', 'STATION', 'STREET', 'DEPUTY'], kind), unit""")
                .param(until).query((row, _) -> new Waiting(UnitKind.valueOf(row.getString("kind")),
                        row.getString("unit"), row.getInt("ratings"),
                        Set.of((String[]) row.getArray("streets").getArray())))
                .list();
    }

    /** Tells them; returns the sum's id. */
    long tell(Waiting waiting, LocalDate until) {
        long sum = jdbc.sql("""
                insert into matters.rating_sum (kind, unit, since, until, could_rate, attitude_satisfied,
                       attitude_basically, attitude_dissatisfied, result_satisfied, result_basically,
                       result_dissatisfied)
                select :kind, :unit,
                       coalesce((select max(until) + 1 from matters.rating_sum where kind = :kind and unit = :unit),
                                date_trunc('month', min(given_on))::date),
                       :until,
                       (select count(*) from matters.answer_of_unit where kind = :kind and unit = :unit
                                                                      and given_on <= :until)
                       - coalesce((select sum(could_rate) from matters.rating_sum
                                    where kind = :kind and unit = :unit), 0),
                       count(*) filter (where attitude = 'SATISFIED'), count(*) filter (where attitude = 'BASICALLY'),
                       count(*) filter (where attitude = 'DISSATISFIED'), count(*) filter (where result = 'SATISFIED'),
                       count(*) filter (where result = 'BASICALLY'), count(*) filter (where result = 'DISSATISFIED')
                  from matters.rating
                  join matters.answer_of_unit as mine using (matter, answer, voice)
                 where kind = :kind
                   and unit = :unit
                   and given_on <= :until
                   and not exists (select from matters.rating_told as told
                                    where told.kind = :kind and told.unit = :unit
                                      and told.matter = mine.matter and told.answer = mine.answer
                                      and told.voice = mine.voice)
             returning id""").param("kind", waiting.kind().name()).param("unit", waiting.unit())
                .param("until", until).query(Long.class).single();
        jdbc.sql("""
                insert into matters.rating_told (sum, kind, unit, matter, answer, voice)
                select :sum, kind, unit, matter, answer, voice
                  from matters.rating
                  join matters.answer_of_unit using (matter, answer, voice)
                 where kind = :kind
                   and unit = :unit
                   and given_on <= :until
                    on conflict do nothing""").param("sum", sum).param("kind", waiting.kind().name())
                .param("unit", waiting.unit()).param("until", until).update();
        return sum;
    }

    /** Whether this sum, or one that it lies within, less what is told of another kind leaves few ratings. */
    boolean leavesFew(long sum, int floor) {
        return jdbc.sql("""
                with mine as (
                    select kind, unit, matter, answer, voice from matters.rating_told where sum = :sum
                ), around as (
                    -- the sum itself, and every sum and every unit that holds all of it
                    select told.kind, told.unit, told.sum
                      from matters.rating_told as told join mine using (matter, answer, voice)
                     group by told.kind, told.unit, told.sum
                    having count(*) = (select count(*) from mine)
                    union all
                    select told.kind, told.unit, null
                      from matters.rating_told as told join mine using (matter, answer, voice)
                     group by told.kind, told.unit
                    having count(*) = (select count(*) from mine)
                )
                select exists (
                    select from around
                     cross join lateral (
                        select rest.kind, whole.size - rest.covered as few
                          from (select count(*) as size
                                  from matters.rating_told as told
                                 where told.kind = around.kind and told.unit = around.unit
                                   and (around.sum is null or told.sum = around.sum)) as whole
                         cross join lateral (
                            select within.kind, count(distinct (part.matter, part.answer, part.voice)) as covered
                              from (select part.sum, part.kind
                                      from matters.rating_told as told
                                      join matters.rating_told as part using (matter, answer, voice)
                                     where told.kind = around.kind and told.unit = around.unit
                                       and (around.sum is null or told.sum = around.sum)
                                       and part.kind <> around.kind
                                     group by part.sum, part.kind
                                    having count(*) = (select count(*) from matters.rating_told as all_of
                                                        where all_of.sum = part.sum)) as within
                              join matters.rating_told as part on part.sum = within.sum
                             group by within.kind) as rest) as left_over
                     where few between 1 and :floor - 1)""").param("sum", sum).param("floor", floor)
                .query(Boolean.class).single();
    }

    /** Whether all under this sum gave the same grade, for attitude or for result. */
    boolean isUnanimous(long sum) {
        return jdbc.sql("""
                select greatest(attitude_satisfied, attitude_basically, attitude_dissatisfied)
                       = attitude_satisfied + attitude_basically + attitude_dissatisfied
                    or greatest(result_satisfied, result_basically, result_dissatisfied)
                       = result_satisfied + result_basically + result_dissatisfied
                  from matters.rating_sum
                 where id = ?""").param(sum).query(Boolean.class).single();
    }

    List<RatingSum> sums(UnitKind kind, String unit) {
        return jdbc.sql("""
                select *
                  from matters.rating_sum
                 where kind = ? and unit = ?
                 order by until desc""").params(kind.name(), unit).query((row, _) -> sum(row)).list();
    }

    List<RatingSum> totals(UnitKind kind, String unitPrefix) {
        return jdbc.sql("""
                select kind, unit, min(since) as since, max(until) as until, sum(could_rate) as could_rate,
                       sum(attitude_satisfied) as attitude_satisfied, sum(attitude_basically) as attitude_basically,
                       sum(attitude_dissatisfied) as attitude_dissatisfied, sum(result_satisfied) as result_satisfied,
                       sum(result_basically) as result_basically, sum(result_dissatisfied) as result_dissatisfied
                  from matters.rating_sum
                 where kind = ? and starts_with(unit, ?)
                 group by kind, unit
                 order by unit""").params(kind.name(), unitPrefix).query((row, _) -> sum(row)).list();
    }

    private static RatingSum sum(ResultSet row) throws SQLException {
        return new RatingSum(UnitKind.valueOf(row.getString("kind")), row.getString("unit"),
                row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class),
                row.getInt("could_rate"),
                new Grades(row.getInt("attitude_satisfied"), row.getInt("attitude_basically"),
                        row.getInt("attitude_dissatisfied")),
                new Grades(row.getInt("result_satisfied"), row.getInt("result_basically"),
                        row.getInt("result_dissatisfied")));
    }
}
