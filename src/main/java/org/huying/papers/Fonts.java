package org.huying.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The faces this machine has for the hands of a paper; one the office has chosen stands before them all. */
record Fonts(Optional<Face> chosen, Map<Style, Face> faces) {

    private static final Logger log = LoggerFactory.getLogger(Fonts.class);
    private static final int DEEP = 6;

    /** The setting names one font file for everything, or a folder to look into first; empty leaves it to us. */
    static Fonts search(String setting) {
        if (setting.isBlank()) {
            return new Fonts(Optional.empty(), in(usualFolders()));
        }
        var path = Path.of(setting);
        var chosen = Optional.of(new Face(path, 0)).filter(Face::isUsable);
        if (chosen.isEmpty() && !Files.isDirectory(path)) {
            log.warn("huying.papers.font={} is no folder and no font with TrueType outlines; it is not used", setting);
        }
        return new Fonts(chosen, in(Stream.concat(Stream.of(path), usualFolders().stream()).toList()));
    }

    boolean isEmpty() {
        return chosen.isEmpty() && faces.isEmpty();
    }

    private static List<Path> usualFolders() {
        String home = System.getProperty("user.home", "");
        return Stream
                .of("/usr/share/fonts", "/usr/local/share/fonts", home + "/.local/share/fonts", home + "/.fonts",
                        "/Library/Fonts", "/System/Library/Fonts", home + "/Library/Fonts",
                        "/Applications/Microsoft Word.app/Contents/Resources/DFonts", "C:/Windows/Fonts")
                .map(Path::of).toList();
    }

    private static Map<Style, Face> in(List<Path> folders) {
        Map<String, Path> files = new HashMap<>();
        folders.forEach(folder -> filesIn(folder).forEach(file -> files.putIfAbsent(key(file.getFileName()), file)));
        Map<Style, Face> faces = new EnumMap<>(Style.class);
        for (Style style : Style.values()) {
            style.files().stream().flatMap(name -> face(name, files).stream()).filter(Face::isUsable).findFirst()
                    .ifPresent(face -> faces.put(style, face));
        }
        return Collections.unmodifiableMap(faces);
    }

    private static List<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder, DEEP)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }

    private static Optional<Face> face(String name, Map<String, Path> files) {
        String[] parts = name.split("#", 2);
        int index = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        return Optional.ofNullable(files.get(key(parts[0]))).map(file -> new Face(file, index));
    }

    private static String key(Object name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
