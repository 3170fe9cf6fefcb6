package org.huying;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the program: {@code serve [--demo] [--data FOLDER] [--port N] [--database-url URL]}. */
@SpringBootApplication
public class App {

    public static void main(String[] args) {
        SpringApplication.run(App.class, settings(args).toArray(String[]::new));
    }

    /** The command line's words as settings of the program. */
    static List<String> settings(String[] args) {
        var settings = new ArrayList<String>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "serve" -> {
                }
                case "--demo" -> settings.add("--huying.demo=true");
                case "--data" -> settings.add("--huying.data=" + value(args, ++i));
                case "--port" -> settings.add("--huying.port=" + value(args, ++i));
                case "--database-url" -> settings.add("--spring.datasource.url=" + value(args, ++i));
                default -> settings.add(args[i]);
            }
        }
        return settings;
    }

    private static String value(String[] args, int index) {
        if (index >= args.length) {
            throw new IllegalArgumentException("The option " + args[index - 1] + " needs a value");
        }
        return args[index];
    }
}
