package org.huying.ballots.count;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code huying count FILE.pb --rule KEY}, without the rest of the program. */
public final class CountCommand {

    private static final int CANNOT_COUNT = 2;
    private static final String USAGE = """
            用法 Usage: huying count FILE.pb --rule KEY [--step N] [--min-score N] [--exclusive ID,ID…]… [--tie votes,cost,dearer,id,file,lot:SEED,drawn:ID:ID…]""";

    private CountCommand() {
    }

    public static void main(String[] words) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exit = run(words, out, err);
        out.flush();
        System.exit(exit);
    }

    static int run(String[] words, PrintStream out, PrintStream err) {
        try {
            var asked = Asked.of(words);
            PabulibReader.Reading reading = PabulibReader.reading(Files.readAllBytes(asked.file()));
            Election election = reading.election();
            asked.terms().exclusive().forEach(group -> known(group, election));
            Selection selection = Counting.count(election, asked.rule(), asked.terms());
            out.println(ResultJson.write(reading, asked.rule(), asked.terms(), selection));
            return 0;
        } catch (Malformed | Misunderstood e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("文件读不了 The file cannot be read: " + e.getMessage());
        }
        return CANNOT_COUNT;
    }

    /** A mistyped number must not look like projects that exclude nothing. */
    private static void known(Set<String> group, Election election) {
        for (String id : group) {
            if (election.projects().stream().noneMatch(project -> project.id().equals(id))) {
                throw new Misunderstood("没有编号为 " + id + " 的项目。", "There is no project " + id + ".");
            }
        }
    }

    private record Asked(Path file, Rule rule, Terms terms) {

        static Asked of(String[] words) {
            Path file = null;
            Rule rule = null;
            Fraction step = Fraction.of(1);
            Fraction minScore = null;
            var exclusive = new ArrayList<Set<String>>();
            TieRule tie = null;
            for (int i = words.length > 0 && words[0].equals("count") ? 1 : 0; i < words.length; i++) {
                switch (words[i]) {
                    case "--rule" -> rule = Rule.of(value(words, ++i));
                    case "--step" -> step = number(value(words, ++i));
                    case "--min-score" -> minScore = number(value(words, ++i));
                    case "--exclusive" -> {
                        for (String group : value(words, ++i).split(";")) {
                            exclusive.add(Set.copyOf(List.of(group.strip().split("\\s*,\\s*"))));
                        }
                    }
                    case "--tie" -> tie = TieRule.of(value(words, ++i));
                    default -> {
                        if (file != null || words[i].startsWith("--")) {
                            throw usage();
                        }
                        file = path(words[i]);
                    }
                }
            }
            if (file == null || rule == null) {
                throw usage();
            }
            return new Asked(file, rule, new Terms(step, minScore, List.copyOf(exclusive), tie));
        }

        private static String value(String[] words, int index) {
            if (index >= words.length) {
                throw usage();
            }
            return words[index];
        }

        private static Path path(String word) {
            try {
                return Path.of(word);
            } catch (InvalidPathException e) {
                throw new Misunderstood("文件名读不了：" + word + "。", "This cannot be the name of a file: " + word + ".");
            }
        }

        private static Fraction number(String word) {
            try {
                return Fraction.of(word);
            } catch (NumberFormatException e) {
                throw new Misunderstood("不是数：" + word + "。", "This is no number: " + word + ".");
            }
        }

        private static Misunderstood usage() {
            return new Misunderstood("缺少文件或规则，或有不认识的选项。", USAGE);
        }
    }
}
