package org.huying.opinions;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of categories, three levels deep; a place may bring its own. */
@Service
@Transactional
public class Categories {

    private final JdbcClient jdbc;
    private volatile List<Category> known = List.of();

    Categories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All categories in the order of their codes, so that children follow their parent. */
    @Transactional(readOnly = true)
    public List<Category> all() {
        if (known.isEmpty()) {
            known = jdbc.sql("select code, name from opinions.category order by code")
                    .query((row, _) -> new Category(row.getString("code"), row.getString("name"))).list();
        }
        return known;
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
        known = List.of();
    }
}
