package org.huying.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** The stand-alone checker, compiled from its one file as it lies in the repository and run in this process. */
final class Checker {

    static final Path SOURCE = Path.of("verify/VerifyLedger.java");

    private final Method run;

    Checker() {
        try {
            Path classes = Files.createTempDirectory("checker");
            int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17", "-Xlint:all",
                    "-Werror", "-d", classes.toString(), SOURCE.toString());
            if (failed != 0) {
                throw new IllegalStateException(SOURCE + " does not compile for Java 17 without warnings");
            }
            var loader = new URLClassLoader(new URL[]{classes.toUri().toURL()});
            run = loader.loadClass("VerifyLedger").getMethod("run", String[].class, PrintStream.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it says, and how it ends. */
    record Verdict(int exit, String said) {
    }

    Verdict verify(Path ledger, String... options) {
        var arguments = new ArrayList<>(List.of("--lang", "en"));
        arguments.addAll(List.of(options));
        arguments.add(ledger.toString());
        return run(arguments.toArray(String[]::new));
    }

    Verdict run(String... arguments) {
        var said = new ByteArrayOutputStream();
        try {
            var out = new PrintStream(said, true, StandardCharsets.UTF_8);
            int exit = (int) run.invoke(null, arguments, out);
            return new Verdict(exit, said.toString(StandardCharsets.UTF_8));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
