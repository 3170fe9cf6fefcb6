package org.huying.claims.match;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** {@code huying match FILE.json}, without the rest of the program. */
public final class MatchCommand {

    private static final int CANNOT_READ = 2;
    private static final int CONTRADICTED = 3;

    private MatchCommand() {
    }

    public static void main(String[] words) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int exit = run(words, out, new PrintStream(System.err, true, StandardCharsets.UTF_8));
        out.flush();
        System.exit(exit);
    }

    static int run(String[] words, PrintStream out, PrintStream err) {
        int first = words.length > 0 && words[0].equals("match") ? 1 : 0;
        if (words.length != first + 1 || words[first].startsWith("--")) {
            err.println("用法 Usage: huying match FILE.json");
            return CANNOT_READ;
        }
        try {
            Outcome outcome = Matching.of(RequestReader.read(Path.of(words[first]))).match();
            out.println(OutcomeJson.write(outcome));
            if (outcome instanceof Outcome.Contradicted contradicted) {
                contradicted.sentences()
                        .forEach(sentence -> err.println(sentence.chinese() + " " + sentence.english()));
                return CONTRADICTED;
            }
            return 0;
        } catch (Malformed e) {
            err.println(e.getMessage());
        } catch (InvalidPathException e) {
            err.println("文件名读不了 This cannot be the name of a file: " + words[first]);
        } catch (IOException e) {
            err.println("文件读不了 The file cannot be read: " + e.getMessage());
        }
        return CANNOT_READ;
    }
}
