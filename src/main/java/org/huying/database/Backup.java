package org.huying.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The whole data folder in one file, while the program runs or while it does not: the database as PostgreSQL dumps it,
 * and the vault's key. Whoever has the file can read everything, so it has mode 600 and belongs in a safe place.
 */
public final class Backup {

    private static final String DUMP = "database.dump";
    private static final String KEY = "vault.key";

    private Backup() {
    }

    /** Writes the data folder into a new file. */
    public static void write(Path data, Path file) throws IOException, InterruptedException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file + " is there already; choose another name");
        }
        if (!Files.exists(data.resolve("postgres"))) {
            throw new NoSuchFileException(data + " is not a data folder of this program");
        }
        var server = OwnServer.on(data.resolve("postgres"));
        Path dump = Files.createTempFile(data, "dump", ".part");
        try {
            run(server, "pg_dump", "--format=custom", "--file=" + dump, "postgres");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                put(zip, DUMP, dump);
                if (Files.exists(data.resolve(KEY))) {
                    put(zip, KEY, data.resolve(KEY));
                }
            }
        } finally {
            Files.deleteIfExists(dump);
        }
    }

    /** Reads such a file into a new data folder; an existing one is never overwritten. */
    public static void read(Path file, Path data) throws IOException, InterruptedException {
        if (Files.exists(data.resolve("postgres"))) {
            throw new FileAlreadyExistsException(data + " has data already; restore into a new folder");
        }
        Files.createDirectories(data);
        Path dump = Files.createTempFile(data, "dump", ".part");
        try {
            boolean found = false;
            try (var zip = new ZipInputStream(Files.newInputStream(file))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    switch (entry.getName()) {
                        case DUMP -> {
                            copy(zip, dump);
                            found = true;
                        }
                        case KEY -> {
                            Files.createFile(data.resolve(KEY), PosixFilePermissions
                                    .asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                            copy(zip, data.resolve(KEY));
                        }
                        default -> throw new IOException(file + " is not a backup of this program");
                    }
                }
            }
            if (!found) {
                throw new IOException(file + " is not a backup of this program");
            }
            run(OwnServer.on(data.resolve("postgres")), "pg_restore", "--dbname=postgres", "--exit-on-error",
                    "--single-transaction", dump.toString());
        } finally {
            Files.deleteIfExists(dump);
        }
    }

    private static void run(OwnServer server, String program, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(server.programs().resolve(program).toString(), "--host=127.0.0.1",
                "--port=" + server.port(), "--username=" + OwnServer.USER, "--no-password"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", server.password());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(program + " did not succeed: " + said.strip());
        }
    }

    private static void put(ZipOutputStream zip, String name, Path content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(content, zip);
        zip.closeEntry();
    }

    private static void copy(InputStream in, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
        }
    }
}
