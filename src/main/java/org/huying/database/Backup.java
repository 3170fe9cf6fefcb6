package org.huying.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The whole data folder in one file, taken while the program runs or while it does not: a base backup of the database
 * (PostgreSQL's own low-level backup, chapter 25.3.4 of its manual) and the vault's key. Whoever has the file can read
 * everything, so it has mode 600 and belongs in a safe place.
 */
public final class Backup {

    private static final String KEY = "vault.key";
    private static final String LABEL = "postgres/data/backup_label";
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_wal", "pg_replslot",
            "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans", "pgsql_tmp");
    private static final Pattern FIRST_SEGMENT = Pattern.compile("START WAL LOCATION: \\S+ \\(file (\\w{24})\\)");

    private Backup() {
    }

    /** Writes the data folder into a new file. */
    public static void write(Path data, Path file) throws IOException, InterruptedException, SQLException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file + " is there already; choose another name");
        }
        if (!Files.exists(data.resolve("postgres/data/PG_VERSION"))) {
            throw new NoSuchFileException(data + " is not a data folder of this program");
        }
        var server = OwnServer.on(data.resolve("postgres"));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var connection = DriverManager.getConnection(server.url("postgres"), OwnServer.USER,
                        server.password());
                var sql = connection.createStatement()) {
            zip.setLevel(1);
            if (Files.exists(data.resolve(KEY))) {
                put(zip, KEY, data.resolve(KEY));
            }
            put(zip, "postgres/password", data.resolve("postgres/password"));
            sql.execute("select pg_backup_start('huying', true)");
            putAll(zip, server.data());
            try (var row = sql.executeQuery("""
                    select labelfile, pg_walfile_name(lsn) as last
                      from pg_backup_stop(false)""")) {
                row.next();
                String label = row.getString("labelfile");
                putSegments(zip, server.data().resolve("pg_wal"), label, row.getString("last"));
                zip.putNextEntry(new ZipEntry(LABEL));
                zip.write(label.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    /** Reads such a file into a new data folder; an existing one is never overwritten. */
    public static void read(Path file, Path data) throws IOException, InterruptedException {
        if (Files.exists(data.resolve("postgres")) || Files.exists(data.resolve(KEY))) {
            throw new FileAlreadyExistsException(data + " has data already; restore into a new folder");
        }
        try {
            unpack(file, data);
        } catch (IOException e) {
            remove(data);
            throw new IOException("备份文件不完整或不是备份 The backup is cut off or none: " + file + " (" + e.getMessage() + ")",
                    e);
        }
        for (String empty : LEFT_OUT) {
            if (empty.startsWith("pg_")) {
                folder(data.resolve("postgres/data").resolve(empty));
            }
        }
        OwnServer.on(data.resolve("postgres"));
    }

    /** What a restore that failed has put there: another one may be tried. */
    private static void remove(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(KEY));
        if (Files.exists(data.resolve("postgres"))) {
            try (var all = Files.walk(data.resolve("postgres"))) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void unpack(Path file, Path data) throws IOException {
        boolean whole = false;
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = data.resolve(entry.getName()).normalize();
                boolean known = entry.getName().equals(KEY) || entry.getName().startsWith("postgres/");
                if (!known || !target.startsWith(data)) {
                    throw new IOException(file + " is not a backup of this program");
                }
                if (entry.isDirectory()) {
                    folder(target);
                } else {
                    folder(target.resolve("..").normalize());
                    Files.createFile(target,
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                    try (OutputStream out = Files.newOutputStream(target)) {
                        zip.transferTo(out);
                    }
                }
                whole |= entry.getName().equals(LABEL);
            }
        }
        if (!whole) {
            throw new IOException(file + " is not a backup of this program");
        }
    }

    private static void putAll(ZipOutputStream zip, Path root) throws IOException {
        try (var all = Files.walk(root)) {
            List<Path> paths = all.filter(path -> !isLeftOut(root.relativize(path))).toList();
            for (Path path : paths) {
                String name = "postgres/data/" + root.relativize(path);
                if (Files.isDirectory(path)) {
                    zip.putNextEntry(new ZipEntry(name.endsWith("/") ? name : name + "/"));
                    zip.closeEntry();
                } else {
                    put(zip, name, path);
                }
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The write-ahead log between the start and the end of the backup, which makes the copied files agree. */
    private static void putSegments(ZipOutputStream zip, Path log, String label, String last) throws IOException {
        Matcher first = FIRST_SEGMENT.matcher(label);
        if (!first.find()) {
            throw new IOException("PostgreSQL gave a backup label without its first segment");
        }
        try (var all = Files.list(log)) {
            for (Path segment : all.sorted().toList()) {
                String name = String.valueOf(segment.getFileName());
                if (name.matches("\\w{24}") && name.compareTo(first.group(1)) >= 0 && name.compareTo(last) <= 0) {
                    put(zip, "postgres/data/pg_wal/" + name, segment);
                }
            }
        }
    }

    private static boolean isLeftOut(Path path) {
        for (Path part : path) {
            if (LEFT_OUT.contains(part.toString())) {
                return true;
            }
        }
        return false;
    }

    /** A file may vanish while it is being copied; the log makes up for it. */
    private static void put(ZipOutputStream zip, String name, Path content) throws IOException {
        try (var in = Files.newInputStream(content)) {
            zip.putNextEntry(new ZipEntry(name));
            in.transferTo(zip);
            zip.closeEntry();
        } catch (NoSuchFileException gone) {
            if (!name.startsWith("postgres/data/")) {
                throw gone;
            }
        }
    }

    private static void folder(Path folder) throws IOException {
        Files.createDirectories(folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
