package org.huying.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@code huying backup FILE [--data FOLDER]} and {@code huying restore FILE --data FOLDER}, without the rest. */
public final class BackupCommand {

    private static final int FAILED = 1;
    private static final int MISUNDERSTOOD = 2;
    private static final String USAGE = """
            huying backup FILE [--data FOLDER] [--urn-database-url URL]
            huying restore FILE [--data FOLDER] [--urn-database-url URL]
            (HUYING_URN_USERNAME, HUYING_URN_PASSWORD)""";

    private BackupCommand() {
    }

    private record Asked(boolean backup, Path file, Path data, @Nullable UrnServer urn) {

        static @Nullable Asked of(String[] words) {
            Path data = Path.of("data");
            UrnServer urn = null;
            if (words.length < 2 || words.length % 2 != 0 || words[1].startsWith("--")) {
                return null;
            }
            for (int i = 2; i < words.length; i += 2) {
                switch (words[i]) {
                    case "--data" -> data = Path.of(words[i + 1]);
                    case "--urn-database-url" -> urn = new UrnServer(words[i + 1], setting("HUYING_URN_USERNAME"),
                            setting("HUYING_URN_PASSWORD"));
                    default -> {
                        return null;
                    }
                }
            }
            return new Asked(words[0].equals("backup"), Path.of(words[1]).toAbsolutePath().normalize(),
                    data.toAbsolutePath().normalize(), urn);
        }

        private static String setting(String name) {
            String value = System.getenv(name);
            return value == null ? "" : value;
        }
    }

    public static void main(String[] words) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Asked asked = Asked.of(words);
        if (asked == null) {
            err.println(USAGE);
            System.exit(MISUNDERSTOOD);
            return;
        }
        try {
            if (asked.backup) {
                Backup.write(asked.data, asked.file, asked.urn);
                out.println("已备份 Backed up: " + asked.data + " → " + asked.file);
            } else {
                Backup.read(asked.file, asked.data, asked.urn);
                out.println("已恢复 Restored: " + asked.file + " → " + asked.data);
            }
        } catch (IOException | SQLException e) {
            err.println("没有成功 Not done: " + e.getMessage());
            System.exit(FAILED);
        }
    }
}
