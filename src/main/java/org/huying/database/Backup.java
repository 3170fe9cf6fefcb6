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
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

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
        write(data, file, null);
    }

    /**
     * The same with the urn, where that has a server of its own. The urn is copied first: whatever it has given a receipt
     * for before the backup began is in the file, and the roll, copied after it, never knows of fewer ballots than the urn
     * holds. Only a poll that is closed in between would not fit; then the backup says so and leaves nothing.
     */
    public static void write(Path data, Path file, @Nullable UrnServer urn)
            throws IOException, InterruptedException, SQLException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file + " is there already; choose another name");
        }
        if (!Files.exists(data.resolve("postgres/data/PG_VERSION"))) {
            throw new NoSuchFileException(data + " is not a data folder of this program");
        }
        var server = OwnServer.on(data.resolve("postgres"));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            write(server, data, file, urn);
        } catch (IOException | SQLException e) {
            Files.delete(file);
            throw e;
        }
    }

    private static void write(OwnServer server, Path data, Path file, @Nullable UrnServer urn)
            throws IOException, SQLException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var connection = DriverManager.getConnection(server.url("postgres"), OwnServer.USER,
                        server.password());
                var sql = connection.createStatement()) {
            zip.setLevel(1);
            if (urn == null && hasItsUrnElsewhere(sql)) {
                throw new IOException("票箱在另一台服务器上，请给出 --urn-database-url"
                        + " The urn is on a server of its own: give --urn-database-url");
            }
            String closed = urn == null ? "" : urn.write(zip);
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
            if (urn != null && !urn.closed().equals(closed)) {
                throw new IOException("备份时有投票截止，请再备份一次 A poll was closed meanwhile: back up once more");
            }
        }
    }

    /** Whether polls were opened here whose ballots lie elsewhere. */
    private static boolean hasItsUrnElsewhere(Statement sql) throws SQLException {
        try (var row = sql.executeQuery("select to_regclass('ballots.poll') is null")) {
            row.next();
            if (row.getBoolean(1)) {
                return false;
            }
        }
        try (var row = sql.executeQuery("""
                select exists (select
                                 from ballots.poll
                                where stage <> 'Draft' and not exists (select from urn.poll where id = poll.id))""")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Reads such a file into a new data folder; an existing one is never overwritten. */
    public static void read(Path file, Path data) throws IOException, InterruptedException, SQLException {
        read(file, data, null);
    }

    /** The same with the urn, into a database of its own that has no polls yet. */
    public static void read(Path file, Path data, @Nullable UrnServer urn)
            throws IOException, InterruptedException, SQLException {
        if (Files.exists(data.resolve("postgres")) || Files.exists(data.resolve(KEY))) {
            throw new FileAlreadyExistsException(data + " has data already; restore into a new folder");
        }
        if (holdsAnUrn(file) != (urn != null)) {
            throw new IOException(urn == null
                    ? "备份里有票箱，请给出 --urn-database-url The file holds an urn too: give --urn-database-url"
                    : "备份里没有票箱 The file holds no urn: leave --urn-database-url out");
        }
        if (urn != null) {
            urn.mustBeEmpty();
        }
        try {
            unpack(file, data);
            if (urn != null) {
                urn.read(data.resolve(UrnServer.FOLDER));
                remove(data.resolve(UrnServer.FOLDER));
            }
        } catch (SQLException e) {
            forget(data);
            throw e;
        } catch (IOException e) {
            forget(data);
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
    private static void forget(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(KEY));
        remove(data.resolve("postgres"));
        remove(data.resolve(UrnServer.FOLDER));
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** The urn stands first. */
    private static boolean holdsAnUrn(Path file) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            ZipEntry first = zip.getNextEntry();
            return first != null && first.getName().startsWith(UrnServer.FOLDER);
        }
    }

    private static void unpack(Path file, Path data) throws IOException {
        boolean whole = false;
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = data.resolve(entry.getName()).normalize();
                boolean known = entry.getName().equals(KEY) || entry.getName().startsWith("postgres/")
                        || entry.getName().startsWith(UrnServer.FOLDER);
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
