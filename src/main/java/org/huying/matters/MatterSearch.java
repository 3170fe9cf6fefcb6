package org.huying.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of searching matters: one order for every view, so that pages neither lose nor repeat a line. */
@Repository
class MatterSearch {

    private static final Pattern NUMBER = Pattern.compile("\\d{9}-\\d{2}-\\d{6}");

    private final JdbcClient jdbc;

    MatterSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Listed> find(Search search, LocalDate today) {
        if (search.words().isTooShort()) {
            return List.of();
        }
        var values = new ArrayList<Object>();
        return jdbc.sql(select(search, today, values)).params(values).query((row, _) -> MatterLines.listed(row)).list();
    }

    /** The question as SQL; the values of its places are added to the list. */
    static String select(Search search, LocalDate today, List<Object> values) {
        String where = MatterLines.reach(search.within(), search.view(), values)
                + MatterLines.part(search.within(), search.view(), today, values) + narrowed(search, values)
                + KeyMatterStore.part(search.key(), today, values);
        return MatterLines.SELECT + """
                 where %s
                 order by filed_at desc, id desc
                 limit %d""".formatted(where, search.limit());
    }

    private static String narrowed(Search search, List<Object> values) {
        var where = new StringBuilder();
        if (!search.region().isEmpty()) {
            where.append(" and ").append(MatterLines.region(search.region(), values));
        }
        if (!search.stage().isEmpty()) {
            where.append(" and stage = ?");
            values.add(search.stage());
        }
        if (search.tier() != null) {
            where.append(" and tier = ?");
            values.add(search.tier().name());
        }
        if (!search.department().isEmpty()) {
            where.append(" and (lead = ? or helpers @> array[?]::varchar[])");
            values.add(search.department());
            values.add(search.department());
        }
        if (!search.category().isEmpty()) {
            where.append(" and category like ?"); // digits only, so the index serves the prefix
            values.add(search.category() + "%");
        }
        if (NUMBER.matcher(search.words().typed()).matches()) {
            where.append(" and id = ?");
            values.add(search.words().typed());
        } else if (!search.words().isEmpty()) {
            where.append(" and id in (select matter from matters.text where bigrams @@ ?::tsquery)");
            values.add(search.words().condition());
        }
        if (search.since() != null) {
            where.append(" and filed_at >= ?");
            values.add(utc(search.since()));
        }
        if (search.after().at() != null) {
            where.append(" and (filed_at, id) < (?, ?)");
            values.add(utc(search.after().at()));
            values.add(search.after().id());
        }
        return where.toString();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
