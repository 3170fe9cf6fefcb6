package org.huying.ballots.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.huying.TestDatabase;
import org.huying.database.OwnServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The urn on a database that has nothing else: {@code --urn-database-url}. */
class AnUrnOfItsOwnTest extends PollStory {

    private static final String URN = TestDatabase.fresh();

    @DynamicPropertySource
    static void elsewhere(DynamicPropertyRegistry properties) {
        properties.add("huying.urn.url", () -> URN);
        properties.add("huying.urn.username", () -> OwnServer.USER);
        properties.add("huying.urn.password", TestDatabase::password);
    }

    @Test
    void holdsTheBallotsAndTheProgramsOwnDatabaseNone() throws Exception {
        String id = opened(2);
        voter(id, codes(id).getFirst()).casts(Map.of("1", "yes"));
        polls.close(chair, id);

        assertThat(jdbc.sql("select count(*) from urn.ballot").query(Long.class).single()).isZero();
        var urn = JdbcClient.create(TestDatabase.dataSource(URN));
        assertThat(urn.sql("select count(*) from urn.ballot where poll = ?").param(id).query(Long.class).single())
                .isEqualTo(1);
        assertThat(urn.sql("select count(*) from pg_namespace where nspname = 'ballots'").query(Long.class).single())
                .isZero();
        assertThat(verified(id)).startsWith("WHOLE: 1 ballots");
    }
}
