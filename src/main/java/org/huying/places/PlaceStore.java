package org.huying.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of places. */
@Repository
class PlaceStore {

    static final Comparator<Region> BY_CODE = Comparator.comparing(Region::code);
    static final Comparator<Station> BY_REGION = Comparator.comparing(Station::region).thenComparing(Station::code);

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Region> regions() {
        return jdbc.sql("select code, name, mark, longitude, latitude from places.region")
                .query((row, _) -> new Region(row.getString("code"), row.getString("name"), row.getString("mark"),
                        degrees(row, "longitude"), degrees(row, "latitude")))
                .list();
    }

    List<Station> stations() {
        return jdbc.sql("select * from places.station")
                .query((row, _) -> new Station(row.getString("code"), row.getString("region"), row.getString("name"),
                        Station.Kind.valueOf(row.getString("kind")), row.getString("address"), row.getString("hours"),
                        row.getString("phone"), degrees(row, "longitude"), degrees(row, "latitude"),
                        new Station.About(row.getString("rhythm"), row.getString("rules"), row.getString("plan"),
                                row.getString("results"), row.getString("equipment"))))
                .list();
    }

    Map<String, LocalDate> retired() {
        return jdbc.sql("select code, retired_on from places.station where retired_on is not null")
                .query((row, _) -> Map.entry(row.getString("code"), row.getObject("retired_on", LocalDate.class)))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void retire(String station, @Nullable LocalDate day) {
        jdbc.sql("update places.station set retired_on = ? where code = ?").param(day).param(station).update();
    }

    void put(Region region) {
        jdbc.sql("""
                insert into places.region (code, name, mark, longitude, latitude)
                values (?, ?, ?, ?, ?)
                    on conflict (code) do update
                   set name = excluded.name, mark = excluded.mark, longitude = excluded.longitude,
                       latitude = excluded.latitude""")
                .param(region.code()).param(region.name()).param(region.mark()).param(region.longitude())
                .param(region.latitude()).update();
    }

    void put(Station station) {
        var about = station.about();
        jdbc.sql("""
                insert into places.station (code, region, name, kind, address, hours, phone, longitude, latitude,
                                            rhythm, rules, plan, results, equipment)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (code) do update
                   set region = excluded.region, name = excluded.name, kind = excluded.kind,
                       address = excluded.address, hours = excluded.hours, phone = excluded.phone,
                       longitude = excluded.longitude, latitude = excluded.latitude, rhythm = excluded.rhythm,
                       rules = excluded.rules, plan = excluded.plan, results = excluded.results,
                       equipment = excluded.equipment""")
                .param(station.code()).param(station.region()).param(station.name()).param(station.kind().name())
                .param(station.address()).param(station.hours()).param(station.phone()).param(station.longitude())
                .param(station.latitude()).param(about.rhythm()).param(about.rules()).param(about.plan())
                .param(about.results()).param(about.equipment()).update();
    }

    private static @Nullable Double degrees(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
