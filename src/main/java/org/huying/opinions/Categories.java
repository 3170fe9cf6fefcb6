package org.huying.opinions;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tree of categories, three levels deep; a place may bring its own. Another process sees a change within
 * {@value #SECONDS} seconds.
 */
@Service
@Transactional
public class Categories {

    private static final int SECONDS = 30;

    private final JdbcClient jdbc;
    private volatile Known known = new Known(List.of(), 0);

    Categories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(List<Category> all, long readAt) {
    }

    /** All categories in the order of their codes, so that children follow their parent. */
    @Transactional(readOnly = true)
    public List<Category> all() {
        Known present = known;
        long now = System.nanoTime();
        if (present.readAt == 0 || now - present.readAt >= SECONDS * 1_000_000_000L) {
            present = new Known(jdbc.sql("select code, name from opinions.category order by code")
                    .query((row, _) -> new Category(row.getString("code"), row.getString("name"))).list(), now);
            known = present;
        }
        return present.all;
    }

    public List<Category> top() {
        return all().stream().filter(category -> category.level() == 1).toList();
    }

    /** The name of a category, empty where there is none. */
    public String name(String code) {
        return all().stream().filter(category -> category.code().equals(code)).map(Category::name).findFirst()
                .orElse("");
    }

    public void put(Category category) {
        jdbc.sql("""
                insert into opinions.category (code, name)
                values (?, ?)
                    on conflict (code) do update
                   set name = excluded.name""").params(category.code(), category.name()).update();
        known = new Known(List.of(), 0);
    }
}
