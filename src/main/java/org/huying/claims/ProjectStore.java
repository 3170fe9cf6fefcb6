package org.huying.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of projects. */
@Repository
class ProjectStore {

    static final int PAGE = 50;

    private final JdbcClient jdbc;

    ProjectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> region(ProjectId id) {
        return jdbc.sql("select region from claims.project where id = ?").param(id.value()).query(String.class)
                .optional();
    }

    /** The next number of a street; whoever asks holds it until the transaction ends. */
    int nextNumber(String street) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))").param("claims.project/" + street).query().listOfRows();
        return jdbc.sql("select count(*) + 1 from claims.project where starts_with(id, ?)").param(street + "-P")
                .query(Integer.class).single();
    }

    void add(Project project, Instant at) {
        jdbc.sql("""
                insert into claims.project (id, region, title, stage, department, budget, spent, stepped_at)
                values (?, ?, ?, ?, '', 0, 0, ?)""").params(project.id().value(), project.region(), project.title(),
                project.stage().getClass().getSimpleName(), at.atOffset(ZoneOffset.UTC)).update();
    }

    void update(Project project, Instant at) {
        Works works = project.works();
        jdbc.sql("""
                update claims.project
                   set stage = ?, department = ?, budget = ?, spent = ?, stepped_at = ?
                 where id = ?""").params(project.stage().getClass().getSimpleName(),
                project.listing().map(Step.Listed::department).orElse(""), works.budget(), works.spent(),
                at.atOffset(ZoneOffset.UTC), project.id().value()).update();
        jdbc.sql("delete from claims.member where project = ?").param(project.id().value()).update();
        project.team()
                .forEach(member -> jdbc
                        .sql("insert into claims.member (project, deputy, term_until) values (?, ?, ?)")
                        .params(project.id().value(), member.deputy(), member.until()).update());
    }

    /** @param deputy only those of this deputy; everybody's where empty */
    List<Line> list(String regionPrefix, List<String> stages, String deputy, String after) {
        return jdbc.sql("""
                select p.*, (select min(term_until) from claims.member m where m.project = p.id) as term_until,
                       array(select deputy from claims.member m where m.project = p.id order by deputy) as team
                  from claims.project p
                 where starts_with(region, :region)
                   and stage in (:stages)
                   and (left(id, 9), length(id), id) > (left(:after, 9), length(:after), :after)
                   and (:deputy = '' or exists (select 1 from claims.member m
                                                 where m.project = p.id and m.deputy = :deputy))
                 order by left(id, 9), length(id), id
                 limit :most""").param("region", regionPrefix).param("stages", stages).param("after", after)
                .param("deputy", deputy).param("most", PAGE).query((row, _) -> line(row)).list();
    }

    int count(String regionPrefix, List<String> stages) {
        return jdbc.sql("""
                select count(*)
                  from claims.project
                 where starts_with(region, :region)
                   and stage in (:stages)""").param("region", regionPrefix).param("stages", stages)
                .query(Integer.class).single();
    }

    /** Every project of those stages, with the region it lies in. */
    Map<ProjectId, String> regions(String regionPrefix, List<String> stages) {
        var regions = new LinkedHashMap<ProjectId, String>();
        jdbc.sql("""
                select id, region
                  from claims.project
                 where starts_with(region, :region)
                   and stage in (:stages)
                 order by left(id, 9), length(id), id""").param("region", regionPrefix).param("stages", stages)
                .query(row -> {
                    regions.put(new ProjectId(row.getString("id")), row.getString("region"));
                });
        return regions;
    }

    /** How many projects each deputy is at work on, wherever they are. */
    Map<String, Integer> loads() {
        var loads = new HashMap<String, Integer>();
        jdbc.sql("""
                select m.deputy, count(*) as projects
                  from claims.member m
                  join claims.project p on p.id = m.project
                 where p.stage = 'Claimed'
                 group by m.deputy""").query(row -> {
            loads.put(row.getString("deputy"), row.getInt("projects"));
        });
        return loads;
    }

    int load(String deputy) {
        return jdbc.sql("""
                select count(*)
                  from claims.member m
                  join claims.project p on p.id = m.project
                 where m.deputy = ? and p.stage = 'Claimed'""").param(deputy).query(Integer.class).single();
    }

    Bounds bounds(String region, LocalDate on) {
        return jdbc.sql("""
                select *
                  from claims.bounds
                 where starts_with(?, region)
                   and valid_from <= ?
                 order by length(region) desc, valid_from desc
                 limit 1""").params(region, on)
                .query((row, _) -> new Bounds(row.getInt("least_months"), row.getInt("most_months"),
                        row.getInt("most_deputies"), row.getInt("most_projects"),
                        row.getBoolean("own_estate_refused"), row.getString("basis")))
                .single();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(new ProjectId(row.getString("id")), row.getString("region"), row.getString("title"),
                row.getString("stage"), row.getString("department"), row.getLong("budget"), row.getLong("spent"),
                Arrays.asList((String[]) row.getArray("team").getArray()),
                row.getObject("term_until", LocalDate.class));
    }
}
