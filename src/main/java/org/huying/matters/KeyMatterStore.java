package org.huying.matters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.people.Grant;
import org.huying.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of matters under key supervision. */
@Repository
class KeyMatterStore {

    private static final int SOME = 200;

    private final JdbcClient jdbc;

    KeyMatterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What narrows a list of matters to that part of them. */
    static String part(@Nullable KeyPart part, LocalDate today, List<Object> values) {
        if (part == null) {
            return "";
        }
        String where = " and key_since is not null and " + part.view().condition.replace(":today", "?");
        if (part.view() == KeyView.LATE) {
            values.add(today);
        }
        if (!part.theme().isEmpty()) {
            values.add(part.theme());
            where += " and key_theme = ?";
        }
        return where;
    }

    /** How many there are of each part. */
    Map<KeyView, Integer> count(Grant grant, String theme, LocalDate today) {
        var values = new ArrayList<Object>();
        String counts = Stream.of(KeyView.values())
                .map(view -> "count(*) filter (where %s) as %s".formatted(view.condition.replace(":today", "?"),
                        view.name().toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.joining(", "));
        values.add(today);
        String where = MatterLines.reach(grant, View.ALL, values);
        values.add(theme);
        values.add(theme);
        return jdbc.sql("select " + counts + " from matters.matter where key_since is not null and " + where
                + " and (? = '' or key_theme = ?)").params(values).query((row, _) -> {
                    var counted = new EnumMap<KeyView, Integer>(KeyView.class);
                    for (KeyView view : KeyView.values()) {
                        counted.put(view, row.getInt(view.name().toLowerCase(java.util.Locale.ROOT)));
                    }
                    return counted;
                }).single();
    }

    /** The themes of what is key in the grant's reach. */
    List<String> themes(Grant grant) {
        var values = new ArrayList<Object>();
        String where = MatterLines.reach(grant, View.ALL, values);
        return jdbc.sql("select distinct key_theme from matters.matter where key_since is not null and " + where
                + " order by 1").params(values).query(String.class).list();
    }

    /** Whose note is due by that day, the oldest first. */
    List<Listed> due(Grant grant, LocalDate until) {
        var values = new ArrayList<Object>();
        boolean own = grant.role() == Role.DEPARTMENT || grant.role() == Role.DEPUTY;
        String where = MatterLines.reach(grant, own ? View.MINE : View.ALL, values);
        values.add(until);
        return jdbc.sql(MatterLines.SELECT + " where " + where + " and key_note_by <= ? order by key_note_by, id limit "
                + MatterLines.PAGE).params(values).query((row, _) -> MatterLines.listed(row)).list();
    }

    /** Whose day has passed before that one, without standing in the history. */
    List<MatterId> late(LocalDate today) {
        return jdbc.sql(
                "select id from matters.matter where key_note_by < ? and not key_told order by key_note_by, id limit "
                        + SOME)
                .param(today).query((row, _) -> new MatterId(row.getString("id"))).list();
    }
}
