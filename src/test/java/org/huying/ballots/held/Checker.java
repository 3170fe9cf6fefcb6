package org.huying.ballots.held;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** Somebody outside who checks a folder with the published checker, compiled as anyone would. */
public final class Checker {

    private Checker() {
    }

    public static String verdict(Path folder, String... more) {
        var said = new ByteArrayOutputStream();
        var words = new java.util.ArrayList<>(java.util.List.of("--lang", "en"));
        words.addAll(java.util.List.of(more));
        words.add(folder.toString());
        try {
            Path classes = Files.createTempDirectory("checker");
            ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(),
                    "verify/VerifyBallot.java");
            try (var loader = new URLClassLoader(new URL[]{classes.toUri().toURL()})) {
                loader.loadClass("VerifyBallot").getMethod("run", String[].class, PrintStream.class).invoke(null,
                        words.toArray(String[]::new), new PrintStream(said, true, StandardCharsets.UTF_8));
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return said.toString(StandardCharsets.UTF_8).strip();
    }
}
