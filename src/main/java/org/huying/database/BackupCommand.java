package org.huying.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

/** {@code huying backup FILE [--data FOLDER]} and {@code huying restore FILE --data FOLDER}, without the rest. */
public final class BackupCommand {

    private static final int FAILED = 1;
    private static final int MISUNDERSTOOD = 2;

    private BackupCommand() {
    }

    public static void main(String[] words) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        boolean folder = words.length == 4 && words[2].equals("--data");
        if (words.length != 2 && !folder) {
            err.println("huying backup FILE [--data FOLDER]\nhuying restore FILE [--data FOLDER]");
            System.exit(MISUNDERSTOOD);
        }
        Path file = Path.of(words[1]).toAbsolutePath().normalize();
        Path data = Path.of(folder ? words[3] : "data").toAbsolutePath().normalize();
        try {
            if (words[0].equals("backup")) {
                Backup.write(data, file);
                out.println("已备份 Backed up: " + data + " → " + file);
            } else {
                Backup.read(file, data);
                out.println("已恢复 Restored: " + file + " → " + data);
            }
        } catch (IOException | SQLException e) {
            err.println("没有成功 Not done: " + e.getMessage());
            System.exit(FAILED);
        }
    }
}
