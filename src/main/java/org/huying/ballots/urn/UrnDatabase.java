package org.huying.ballots.urn;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.huying.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The urn's own way into the database: a role that may read nothing but the schema {@code urn}, and a pool that no other
 * room uses. The program makes the role where it may; else an operator does and names it in {@code huying.urn.username}
 * and {@code huying.urn.password} (docs/operations.md), with {@code huying.urn.url} on a server of the urn's own. Without one no secret poll can be opened.
 */
@Component
class UrnDatabase implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(UrnDatabase.class);
    private static final int CONNECTIONS = 4;

    private final DataSource others;
    private final Environment environment;
    private @Nullable Open open;

    UrnDatabase(DataSource others, Environment environment) {
        this.others = others;
        this.environment = environment;
    }

    private record Open(HikariDataSource pool, JdbcClient jdbc, TransactionTemplate transaction) {
    }

    private record Login(String role, String password) {
    }

    JdbcClient jdbc() {
        return open().jdbc;
    }

    TransactionTemplate transaction() {
        return open().transaction;
    }

    private synchronized Open open() {
        if (open == null) {
            var config = new HikariConfig();
            Login login = login();
            config.setJdbcUrl(address());
            config.setUsername(login.role);
            config.setPassword(login.password);
            config.setMaximumPoolSize(CONNECTIONS);
            config.setPoolName("urn");
            var pool = new HikariDataSource(config);
            if (environment.getProperty("huying.urn.url") != null) {
                migrate(pool);
            }
            open = new Open(pool, JdbcClient.create(pool), new TransactionTemplate(new JdbcTransactionManager(pool)));
        }
        return open;
    }

    /** Its own server, where one is given: then not even the numbers of transactions can be laid side by side. */
    private String address() {
        String own = environment.getProperty("huying.urn.url");
        return own == null ? environment.getRequiredProperty("spring.datasource.url") : own;
    }

    private Login login() {
        String given = environment.getProperty("huying.urn.username");
        if (given != null) {
            return new Login(given, environment.getProperty("huying.urn.password", ""));
        }
        try (Connection connection = others.getConnection(); Statement sql = connection.createStatement()) {
            return made(sql);
        } catch (SQLException e) {
            LOG.warn(
                    "The urn has no database role of its own and none could be made ({}): secret polls cannot be opened."
                            + " See docs/operations.md",
                    e.getSQLState());
            throw new Refused("ballots.no-urn");
        }
    }

    /** Roles belong to the whole server, so each database has one of its own name. */
    private static Login made(Statement sql) throws SQLException {
        String fresh = HexFormat.of().formatHex(new SecureRandom().generateSeed(24));
        sql.execute("insert into ballots.urn_login (password) values ('%s') on conflict do nothing".formatted(fresh));
        String password = text(sql, "select password from ballots.urn_login");
        String role = text(sql, "select 'huying_urn_' || current_database()");
        String quoted = text(sql, "select quote_ident('" + role.replace("'", "''") + "')");
        if (text(sql, "select count(*) from pg_roles where rolname = '" + role.replace("'", "''") + "'").equals("0")) {
            sql.execute("create role " + quoted + " nosuperuser nocreatedb nocreaterole");
        }
        sql.execute("alter role " + quoted + " login password '" + password + "'");
        if (!text(sql, "select tableowner from pg_tables where schemaname = 'urn' and tablename = 'poll'")
                .equals(role)) {
            sql.execute("grant " + quoted + " to current_user");
            sql.execute("alter schema urn owner to " + quoted);
            for (String table : new String[]{"poll", "staged", "ballot"}) {
                sql.execute("alter table urn." + table + " owner to " + quoted);
            }
        }
        return new Login(role, password);
    }

    /** On a server of its own the urn makes its tables itself, as the role that will own them. */
    private static void migrate(DataSource pool) {
        Flyway.configure().dataSource(pool).locations("classpath:db/migration/urn").defaultSchema("public")
                .table("flyway_schema_history_urn").baselineOnMigrate(true).baselineVersion("0").load().migrate();
    }

    private static String text(Statement sql, String question) throws SQLException {
        try (var row = sql.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public synchronized void destroy() {
        if (open != null) {
            open.pool.close();
        }
    }
}
