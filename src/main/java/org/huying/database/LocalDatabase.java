package org.huying.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Where no database address is given, starts the program's own server on the data folder and gives its address. */
public class LocalDatabase implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("spring.datasource.url")) {
            return;
        }
        Path folder = Path.of(environment.getProperty("huying.data", "data"), "postgres");
        try {
            var server = OwnServer.on(folder);
            environment.getPropertySources().addLast(new MapPropertySource("local-database",
                    Map.of("spring.datasource.url", server.url("postgres"), "spring.datasource.username",
                            OwnServer.USER, "spring.datasource.password", server.password())));
        } catch (IOException e) {
            throw new IllegalStateException("The program's own PostgreSQL did not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting", e);
        }
    }
}
