package org.huying.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, carried as a packed file on the class path and unpacked once into the data folder. */
final class Binaries {

    private Binaries() {
    }

    /** Unpacks the server's programs under the folder unless they are there, and returns their home. */
    static Path unpackInto(Path folder) throws IOException {
        String name = "postgres-" + system() + "-" + architecture() + ".txz";
        URL packed = Binaries.class.getClassLoader().getResource(name);
        if (packed == null) {
            throw new IOException("No PostgreSQL programs for " + system() + "/" + architecture()
                    + " on the class path; give --database-url instead");
        }
        Path home = folder.resolve("server-18.6.0");
        Path complete = home.resolve(".complete");
        if (!Files.exists(complete)) {
            unpack(packed, home);
            Files.createFile(complete);
        }
        return home;
    }

    private static void unpack(URL packed, Path home) throws IOException {
        try (var in = new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(packed.openStream(), 1 << 16)))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("Entry outside the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Path parent = Objects.requireNonNullElse(target.getParent(), home);
                Files.createDirectories(parent);
                Files.deleteIfExists(target);
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(in, target);
                    if (parent.endsWith("bin")) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    private static String system() {
        String name = System.getProperty("os.name", "");
        return name.startsWith("Mac") ? "darwin" : name.startsWith("Windows") ? "windows" : "linux";
    }

    private static String architecture() {
        return "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
    }
}
