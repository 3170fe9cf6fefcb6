package org.huying;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The command line, read.
 *
 * @param settings the words as settings of the program
 * @param serves whether pages are served; else the program does what it was told to and ends
 */
record CommandLine(List<String> settings, boolean serves) {

    private static final String DATA = "--huying.data=";

    /** Everything the command line takes, as {@code bin/huying help} shows it. */
    static final String USAGE = usage();

    /** What is told on the command line is told by the command alone, and only what it needs is started. */
    private static final List<String> QUIETLY = List.of("--spring.main.log-startup-info=false",
            "--spring.main.lazy-initialization=true", "--logging.level.org.huying=warn");

    /** A word that is not understood, with what would be. */
    static class Unreadable extends RuntimeException {
        Unreadable(String problem) {
            super(problem + "\n\n" + USAGE, null, false, false);
        }
    }

    static CommandLine of(String... words) {
        var settings = new ArrayList<String>();
        boolean imports = words.length > 0 && words[0].equals("import");
        int first = 0;
        if (imports) {
            if (words.length < 3 || !words[1].equals("opinions") || words[2].startsWith("--")) {
                throw new Unreadable("What is to be imported? 导入什么？");
            }
            settings.add("--huying.import.file=" + words[2]);
            settings.addAll(QUIETLY);
            first = 3;
        } else if (words.length > 0 && words[0].equals("serve")) {
            first = 1;
        }
        for (int i = first; i < words.length; i++) {
            settings.add(switch (words[i]) {
                case "--demo" -> "--huying.demo=true";
                case "--data" -> "--huying.data=" + value(words, ++i);
                case "--port" -> "--huying.port=" + value(words, ++i);
                case "--urn-database-url" -> "--huying.urn.url=" + value(words, ++i);
                case "--database-url" -> "--spring.datasource.url=" + value(words, ++i);
                case "--station" -> "--huying.import.station=" + value(words, ++i);
                case "--report" -> "--huying.import.report=" + value(words, ++i);
                case "--accept" -> "--huying.import.accept=true";
                default -> {
                    if (!words[i].matches("--[a-z].*=.*")) {
                        throw new Unreadable("Not understood: 不认识：" + words[i]);
                    }
                    yield words[i];
                }
            });
        }
        if (imports && settings.stream().noneMatch(setting -> setting.startsWith("--huying.import.station="))) {
            throw new Unreadable("For which station? 导入到哪个联络站？ (--station CODE)");
        }
        return new CommandLine(List.copyOf(settings), !imports);
    }

    /** What only adds to an installation needs one: a mistyped folder must not become a new one. */
    void checkInstallation() {
        boolean elsewhere = settings.stream().anyMatch(setting -> setting.startsWith("--spring.datasource.url="));
        String folder = settings.stream().filter(setting -> setting.startsWith(DATA)).reduce((_, last) -> last)
                .map(setting -> setting.substring(DATA.length())).orElse("data");
        if (!serves && !elsewhere && !Files.isDirectory(Path.of(folder, "postgres"))) {
            throw new Unreadable("No installation in this folder: 这个目录里没有安装：" + Path.of(folder).toAbsolutePath());
        }
    }

    private static String usage() {
        try (var text = Objects.requireNonNull(CommandLine.class.getResourceAsStream("/usage.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(String[] words, int index) {
        if (index >= words.length) {
            throw new Unreadable("Needs a value: 缺少值：" + words[index - 1]);
        }
        return words[index];
    }
}
