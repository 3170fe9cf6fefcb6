package org.huying.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.huying.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTest {

    private Flyway flyway;
    private JdbcClient jdbc;

    @BeforeEach
    void bringsAnEmptyDatabaseToTheNewestForm() {
        var database = TestDatabase.dataSource(TestDatabase.fresh());
        jdbc = JdbcClient.create(database);
        flyway = Flyway.configure().dataSource(database).load();
        migrate();

        assertThat(schemas()).contains("calendar", "ledger", "matters", "opinions", "people", "places", "vault");
    }

    @Test
    void areNotGoneThroughAgainWhereNothingChanged() {
        jdbc.sql("drop table flyway_schema_history_burden").update();
        migrate();

        assertThat(histories()).doesNotContain("flyway_schema_history_burden");
    }

    @Test
    void areGoneThroughWhereTheFilesAreOthers() {
        jdbc.sql("update migrated set state = 'of an older program'").update();
        jdbc.sql("drop table flyway_schema_history_burden").update();
        jdbc.sql("drop schema burden cascade").update();
        migrate();

        assertThat(histories()).contains("flyway_schema_history_burden");
        assertThat(schemas()).contains("burden");
    }

    private void migrate() {
        new Migrations().roomByRoom().migrate(flyway);
    }

    private List<String> schemas() {
        return jdbc.sql("select schema_name from information_schema.schemata").query(String.class).list();
    }

    private List<String> histories() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class).list();
    }
}
