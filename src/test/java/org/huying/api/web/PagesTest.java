package org.huying.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.huying.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PagesTest extends ApiTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void ofMattersNeitherLoseNorRepeatWhileMattersAreAdded() {
        var before = jdbc.sql("select id from matters.matter").query(String.class).list();
        var reader = holder(Role.DISTRICT_COMMITTEE, "330105000000");

        var seen = walk(reader, "/api/v1/matters?limit=37", this::matter);

        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void ofOpinionsNeitherLoseNorRepeatWhileOpinionsAreAdded() {
        var before = jdbc.sql("select id from opinions.opinion where region like '330105003%'").query(String.class)
                .list();
        var residents = residents();

        var seen = walk(committee(), "/api/v1/opinions?limit=11", () -> residents.file(lamp()).with(201));

        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void areNarrowedByWhatIsAskedFor() {
        var reader = committee();
        String department = jdbc.sql("select lead from matters.matter where lead <> '' limit 1").query(String.class)
                .single();

        assertThat(items(reader, "?street=" + STREET, "region")).isNotEmpty()
                .allMatch(region -> region.startsWith("330105003"));
        assertThat(items(reader, "?stage=Closed", "stage")).isNotEmpty().containsOnly("Closed");
        assertThat(items(reader, "?view=CLOSED&region=330105000000", "stage")).containsOnly("Closed");
        assertThat(items(reader, "?tier=STREET", "tier")).isNotEmpty().containsOnly("STREET");
        assertThat(items(reader, "?since=2999-01-01T00:00:00Z", "id")).isEmpty();
        assertThat(items(reader, "?view=MINE", "stage")).isNotEmpty();
        assertThat(items(reader, "?department=" + department, "id")).hasSize(Math.min(100, jdbc.sql("""
                select count(*)
                  from matters.matter
                 where lead = ? or helpers @> array[?]::varchar[]""").params(department, department)
                .query(Integer.class).single()));
    }

    /** All numbers, page by page; after each page something is added. */
    private static List<String> walk(OtherSystem reader, String start, Runnable addition) {
        var seen = new ArrayList<String>();
        String next = start;
        while (!next.isEmpty()) {
            var page = reader.get(next).with(200);
            seen.addAll(page.body().get("items").findValuesAsString("id"));
            next = page.text("/next");
            assertThat(page.header("Link")).isEqualTo(next.isEmpty() ? "" : "<" + next + ">; rel=\"next\"");
            if (seen.size() < 150) {
                addition.run();
            }
        }
        return seen;
    }

    private static List<String> items(OtherSystem reader, String query, String field) {
        return reader.get("/api/v1/matters" + query + "&limit=100").with(200).body().get("items")
                .findValuesAsString(field);
    }
}
