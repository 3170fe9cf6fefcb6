package org.huying;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.huying.database.OwnServer;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One real PostgreSQL server for each of the processes that test, an empty database of its own for whoever asks. */
public final class TestDatabase {

    private static final OwnServer SERVER = server();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {
    }

    /** The address of a new, empty database. */
    public static String fresh() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (var connection = DriverManager.getConnection(SERVER.url("postgres"), OwnServer.USER, SERVER.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.url(name);
    }

    /** The password of the server's user. */
    public static String password() {
        try {
            return SERVER.password();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static javax.sql.DataSource dataSource(String url) {
        try {
            return DataSourceBuilder.create().url(url).username(OwnServer.USER).password(SERVER.password()).build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OwnServer server() {
        try {
            return OwnServer.on(Path.of("target/test-postgres-" + System.getProperty("huying.fork")));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives a Spring test a database of its own. */
    public static class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database",
                        Map.of("spring.datasource.url", fresh(), "spring.datasource.username", OwnServer.USER,
                                "spring.datasource.password", SERVER.password())));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
