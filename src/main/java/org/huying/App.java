package org.huying;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the program: serves pages, or does one thing from the command line and ends. See {@link CommandLine}. */
@SpringBootApplication
public class App {

    private static final int MISUNDERSTOOD = 2;

    public static void main(String[] args) {
        try {
            var line = CommandLine.of(args);
            line.checkInstallation();
            var application = new SpringApplication(App.class);
            if (!line.serves()) {
                application.setWebApplicationType(WebApplicationType.NONE);
            }
            var program = application.run(line.settings().toArray(String[]::new));
            if (!line.serves()) {
                System.exit(SpringApplication.exit(program));
            }
        } catch (CommandLine.Unreadable e) {
            new PrintStream(System.err, true, StandardCharsets.UTF_8).println(e.getMessage());
            System.exit(MISUNDERSTOOD);
        }
    }
}
