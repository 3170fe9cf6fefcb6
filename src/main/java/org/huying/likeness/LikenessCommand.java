package org.huying.likeness;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code huying suggest}, {@code huying group} and {@code huying similar}: for measuring and for bulk use, without the rest. */
public final class LikenessCommand {

    private static final int MISUNDERSTOOD = 2;

    private static final String USAGE = """
            huying suggest --train A.csv --test B.csv    (id,label,title,body → id,label,confidence)
            huying group FILE.csv                        (id,title,body[,place,time] → id,group)
            huying similar --corpus FILE.csv --query FILE2.csv [--k 10]    (id,title,body → id,similar:[id,score])""";

    private final PrintStream out;
    private final PrintStream err;

    LikenessCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    public static void main(String[] words) {
        LUCENE.setLevel(Level.SEVERE); // it recommends switches of the virtual machine
        var out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8);
        int code = new LikenessCommand(out, new PrintStream(System.err, true, StandardCharsets.UTF_8))
                .run(List.of(words));
        out.flush();
        System.exit(out.checkError() ? 1 : code);
    }

    /** @return what the shell is told: 0 done, 2 a bad file or a command that is not understood */
    int run(List<String> words) {
        if (words.contains("--help") || words.contains("-h")) {
            out.println(USAGE);
            return 0;
        }
        try {
            List<String> rest = words.subList(Math.min(1, words.size()), words.size());
            switch (words.isEmpty() ? "" : words.getFirst()) {
                case "suggest" -> suggest(Arguments.of(rest, Set.of("--train", "--test"), 0));
                case "group" -> group(Arguments.of(rest, Set.of(), 1));
                case "similar" -> similar(Arguments.of(rest, Set.of("--corpus", "--query", "--k"), 0));
                default -> throw new Arguments.Misunderstood("做什么 What is to be done?");
            }
            return 0;
        } catch (Arguments.Misunderstood e) {
            err.println(e.getMessage() + "\n\n" + USAGE);
        } catch (BadFile e) {
            err.println(e.getMessage());
        } catch (OutOfMemoryError e) {
            err.println("内存不够。请用 HUYING_JAVA_OPTIONS=-Xmx8g 再试，或者把文件分开。\n"
                    + "Not enough memory: try with HUYING_JAVA_OPTIONS=-Xmx8g, or with a part of the file.");
        }
        return MISUNDERSTOOD;
    }

    private void suggest(Arguments words) throws Arguments.Misunderstood, BadFile {
        Path train = path(words.needed("--train"));
        Path test = path(words.needed("--test"));
        List<Row> past = rows(train, "id", "label", "title", "body");
        List<Row> asked = rows(test, "id", "title", "body");
        new SuggestRun(past, asked, train, err).print(out);
    }

    private void group(Arguments words) throws Arguments.Misunderstood, BadFile {
        if (words.plain().isEmpty()) {
            throw new Arguments.Misunderstood("要一个文件 One file is needed.");
        }
        List<Row> rows = rows(path(words.plain().getFirst()), "id", "title", "body");
        var groups = new String[rows.size()];
        for (Group group : Grouper.group(rows.stream().map(Row::text).toList())) {
            String name = "g" + rows.get(group.members().getFirst()).number();
            group.members().forEach(member -> groups[member] = name);
        }
        for (int i = 0; i < groups.length; i++) {
            out.println(new JsonLine().with("id", rows.get(i).text().id()).with("group", groups[i]));
        }
    }

    private void similar(Arguments words) throws Arguments.Misunderstood, BadFile {
        int many = number(words.or("--k", "10"));
        List<Row> corpus = rows(path(words.needed("--corpus")), "id", "title", "body");
        List<Row> asked = rows(path(words.needed("--query")), "id", "title", "body");
        SimilarRun.print(corpus, asked, many, out);
    }

    private static int number(String word) throws Arguments.Misunderstood {
        if (!word.matches("[1-9]\\d{0,3}")) {
            throw new Arguments.Misunderstood("--k 是 1 到 9999 的整数 --k is a number from 1 to 9999: " + word);
        }
        return Integer.parseInt(word);
    }

    private static Path path(String name) throws BadFile {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadFile("文件名读不了：" + name, "The name of the file cannot be read: " + name);
        }
    }

    private List<Row> rows(Path file, String... needed) throws BadFile {
        return RowReader.read(file, List.of(needed), err::println);
    }
}
