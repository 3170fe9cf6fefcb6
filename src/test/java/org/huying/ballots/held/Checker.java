package org.huying.ballots.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** Somebody outside who checks a folder with the published checker, compiled as anyone would: for Java 17, without a warning. */
public final class Checker {

    private static final Path SOURCE = Path.of("verify/VerifyBallot.java");
    private static final Method RUN = compile();

    private Checker() {
    }

    /** What it said, and how it ended: 0 whole, 1 broken, 2 cannot tell. */
    public record Verdict(int exit, String said) {
    }

    private static Method compile() {
        try {
            Path classes = Files.createTempDirectory("checker");
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17", "-Xlint:all",
                    "-Werror", "-d", classes.toString(), SOURCE.toString())).isZero();
            return new URLClassLoader(new URL[]{classes.toUri().toURL()}).loadClass("VerifyBallot").getMethod("run",
                    String[].class, PrintStream.class);
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Verdict check(Path folder, String... more) {
        var words = new ArrayList<>(List.of("--lang", "en"));
        words.addAll(List.of(more));
        words.add(folder.toString());
        return run(words.toArray(String[]::new));
    }

    public static Verdict run(String... words) {
        var said = new ByteArrayOutputStream();
        try {
            int exit = (int) RUN.invoke(null, words, new PrintStream(said, true, StandardCharsets.UTF_8));
            return new Verdict(exit, said.toString(StandardCharsets.UTF_8).strip());
        } catch (InvocationTargetException e) {
            throw new AssertionError("the checker broke", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String verdict(Path folder, String... more) {
        return check(folder, more).said();
    }
}
