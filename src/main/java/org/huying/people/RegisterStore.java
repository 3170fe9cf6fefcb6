package org.huying.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the register. */
@Repository
class RegisterStore {

    private final JdbcClient jdbc;

    RegisterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Department> department(String code) {
        return jdbc.sql("select * from people.department where code = ?").param(code)
                .query((row, _) -> department(row)).optional();
    }

    /** A department works for a region if its own code, without the trailing zeros, leads the region's. */
    List<Department> departmentsFor(String region) {
        return jdbc.sql("""
                select *
                  from people.department
                 where retired_on is null
                   and (starts_with(?, rtrim(region, '0')) or starts_with(region, ?))
                 order by level, region, code""").params(region, region.substring(0, 9))
                .query((row, _) -> department(row)).list();
    }

    List<Department> departments(String regionPrefix, boolean retired) {
        return jdbc.sql("""
                select *
                  from people.department
                 where starts_with(region, ?)
                   and (retired_on is null or ?)
                 order by level, region, code""").params(regionPrefix, retired).query((row, _) -> department(row))
                .list();
    }

    List<Deputy> deputies(String regionPrefix, boolean retired) {
        return jdbc.sql("""
                select *
                  from people.deputy
                 where starts_with(region, ?)
                   and (retired_on is null or ?)
                 order by region, code""").params(regionPrefix, retired).query((row, _) -> deputy(row)).list();
    }

    Optional<Deputy> deputy(String code) {
        return jdbc.sql("select * from people.deputy where code = ?").param(code).query((row, _) -> deputy(row))
                .optional();
    }

    List<CouncilMember> councilMembers(String regionPrefix, boolean retired) {
        return jdbc.sql("""
                select *
                  from people.council_member
                 where starts_with(region, ?)
                   and (retired_on is null or ?)
                 order by region, code""").params(regionPrefix, retired).query((row, _) -> councilMember(row)).list();
    }

    Optional<CouncilMember> councilMember(String code) {
        return jdbc.sql("select * from people.council_member where code = ?").param(code)
                .query((row, _) -> councilMember(row)).optional();
    }

    /** What stands there no more, by code, with the day since. */
    Map<String, LocalDate> retired(Roll roll) {
        return jdbc.sql("select code, retired_on from " + roll.table() + " where retired_on is not null")
                .query((row, _) -> Map.entry(row.getString("code"), row.getObject("retired_on", LocalDate.class)))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void retire(Roll roll, String code, @Nullable LocalDate day) {
        jdbc.sql("update " + roll.table() + " set retired_on = ? where code = ?").param(day).param(code).update();
    }

    void put(Department department) {
        jdbc.sql("""
                insert into people.department (code, region, name, level)
                values (?, ?, ?, ?)
                    on conflict (code) do update
                   set region = excluded.region, name = excluded.name, level = excluded.level""")
                .params(department.code(), department.region(), department.name(), department.level().name()).update();
    }

    void put(Deputy deputy) {
        jdbc.sql("""
                insert into people.deputy (code, name, level, region, station, trade, bio)
                values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (code) do update
                   set name = excluded.name, level = excluded.level, region = excluded.region,
                       station = excluded.station, trade = excluded.trade, bio = excluded.bio""")
                .params(deputy.code(), deputy.name(), deputy.level().name(), deputy.region(), deputy.station(),
                        deputy.trade(), deputy.bio())
                .update();
    }

    void put(CouncilMember member) {
        jdbc.sql("""
                insert into people.council_member (code, name, region, trade)
                values (?, ?, ?, ?)
                    on conflict (code) do update
                   set name = excluded.name, region = excluded.region, trade = excluded.trade""")
                .params(member.code(), member.name(), member.region(), member.trade()).update();
    }

    private static Department department(ResultSet row) throws SQLException {
        return new Department(row.getString("code"), row.getString("region"), row.getString("name"),
                Department.Level.valueOf(row.getString("level")));
    }

    private static CouncilMember councilMember(ResultSet row) throws SQLException {
        return new CouncilMember(row.getString("code"), row.getString("name"), row.getString("region"),
                row.getString("trade"));
    }

    private static Deputy deputy(ResultSet row) throws SQLException {
        return new Deputy(row.getString("code"), row.getString("name"), Deputy.Level.valueOf(row.getString("level")),
                row.getString("region"), row.getString("station"), row.getString("trade"), row.getString("bio"));
    }
}
