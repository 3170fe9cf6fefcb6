package org.huying.bulletins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huying.matters.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of bulletins. */
@Repository
class BulletinStore {

    /** Lines of one page of a list. */
    static final int PAGE = 30;

    private final JdbcClient jdbc;

    BulletinStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Bulletin bulletin) {
        Place place = bulletin.content().place();
        Period period = bulletin.content().period();
        jdbc.sql("""
                insert into bulletins.bulletin (id, place, name, street, first_on, last_on, edition, content, digest,
                                                published_at, replaces)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(bulletin.id(), place.code(), place.name(), place.street(), period.first(), period.last(),
                        bulletin.edition(), bulletin.text(), bulletin.digest(),
                        bulletin.publishedAt().atOffset(ZoneOffset.UTC))
                .param(bulletin.replaces()).update();
    }

    Optional<Bulletin> find(String id) {
        return jdbc.sql("""
                select bulletin.*, later.id as replaced_by
                  from bulletins.bulletin
                  left join bulletins.bulletin later on later.replaces = bulletin.id
                 where bulletin.id = ?""").param(id).query((row, _) -> bulletin(row)).optional();
    }

    /** All editions of the matter's street in which its number stands. */
    List<Bulletin> mentioning(String matter) {
        return jdbc.sql("""
                select bulletin.*, null as replaced_by
                  from bulletins.bulletin
                 where street = ?
                   and strpos(content, ?) > 0
                 order by published_at""").params(matter.substring(0, 9), '"' + matter + '"')
                .query((row, _) -> bulletin(row)).list();
    }

    void put(String id, Frozen frozen) {
        jdbc.sql("update bulletins.bulletin set content = ?, digest = ? where id = ?")
                .params(frozen.text(), frozen.digest(), id).update();
    }

    /** The newest editions of a street, of a place, or of all, newest first. */
    List<Entry> list(String street, String place, Cursor after, int most) {
        var values = new ArrayList<Object>();
        var where = new StringBuilder();
        if (!street.isEmpty()) {
            where.append(" and street = ?");
            values.add(street);
        }
        if (!place.isEmpty()) {
            where.append(" and place = ?");
            values.add(place);
        }
        if (after.at() != null) {
            where.append(" and (published_at, id) < (?, ?)");
            values.add(after.at().atOffset(ZoneOffset.UTC));
            values.add(after.id());
        }
        return jdbc.sql("""
                select id, place, name, first_on, last_on, edition, published_at
                  from bulletins.bulletin
                 where not exists (select 1 from bulletins.bulletin later where later.replaces = bulletin.id)%s
                 order by published_at desc, id desc
                 limit %d""".formatted(where, most)).params(values).query((row, _) -> new Entry(row.getString("id"),
                row.getString("place"), row.getString("name"), period(row), row.getInt("edition"),
                row.getObject("published_at", OffsetDateTime.class).toInstant())).list();
    }

    private static Bulletin bulletin(ResultSet row) throws SQLException {
        String text = row.getString("content");
        return new Bulletin(row.getString("id"), row.getInt("edition"), Frozen.read(text), text,
                row.getString("digest"), row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("replaces"), row.getString("replaced_by"));
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("first_on", LocalDate.class), row.getObject("last_on", LocalDate.class));
    }
}
