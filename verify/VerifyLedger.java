import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/**
 * Checks a published ledger of Huying. It needs nothing but Java 17 or later:
 *
 * <pre>
 * java VerifyLedger.java ledger.zip
 * </pre>
 *
 * A ledger is {@code seals.json} and {@code days/2026-11-22.jsonl}, in a folder, in an archive, or file by file. The
 * rules, for whoever wants to write a checker of their own:
 *
 * <ol>
 * <li>digest(a, b, ...) is the SHA-256 over the UTF-8 bytes of the values, each led by its length in bytes as a decimal
 * number and a colon; written as 64 lower-case hexadecimal digits.
 * <li>The hash of a fact is digest(subject, seq, region, at, actor, kind, payload, prev). prev is the hash of the
 * subject's fact before, 64 zeros for the first; seq counts a subject's facts from 1.
 * <li>The facts of a day of Beijing time stand in the order of at, subject (by bytes), seq.
 * <li>The root of a day is the Merkle tree hash of RFC 9162, section 2.1.1 over the 32 bytes of each fact's hash.
 * <li>The hash of a seal is digest(day, count, root, prev). prev is the hash of the seal of the day before, 64 zeros
 * for the first; no day is left out.
 * <li>Lines are written in one way only: the fields in the order above, no blanks, and in strings no escapes but
 * backslash and quote, b f n r t, and u with four upper-case digits for other control characters.
 * </ol>
 */
public final class VerifyLedger {

    private static final String NOTHING = "0".repeat(64);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_LINE = 1 << 24;
    private static final String[] SEAL = {"day", "count:", "root", "prev", "hash"};
    private static final String[] FACT = {"subject", "seq:", "region", "at", "actor", "kind", "payload", "prev",
            "hash"};

    private record Seal(LocalDate day, String count, String root, String prev, String hash) {
    }

    /** The newest fact of a subject. */
    private record Link(int seq, String hash) {
    }

    /** A file, wherever it lies. */
    private interface Source {
        InputStream open() throws IOException;
    }

    private final PrintStream out;
    private boolean chinese = Locale.getDefault().getLanguage().equals("zh");
    private final Set<String> knownSeals = new LinkedHashSet<>();
    private final Set<String> receipts = new LinkedHashSet<>();
    private final List<String> inputs = new ArrayList<>();

    private final List<ZipFile> archives = new ArrayList<>();
    private final Map<LocalDate, String> names = new TreeMap<>();
    private final Map<LocalDate, Source> days = new TreeMap<>();
    private String sealsName = "seals.json";
    private Source sealsSource;
    /** Whether all days must be there: in a folder or an archive, not where single files are given. */
    private boolean entire;

    private final Map<LocalDate, Seal> seals = new TreeMap<>();
    private final Map<String, Link> newest = new HashMap<>();
    private Seal newestSeal;
    private int findings;
    private long facts;

    private VerifyLedger(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        PrintStream out = output();
        int exit = run(args, out);
        out.flush();
        System.exit(exit);
    }

    /** 0 whole, 1 broken, 2 cannot tell. */
    public static int run(String[] args, PrintStream out) {
        var check = new VerifyLedger(out);
        try {
            if (!check.understand(args)) {
                check.usage();
                return 2;
            }
            for (String input : check.inputs) {
                check.take(Path.of(input));
            }
            return check.check();
        } catch (IOException | RuntimeException e) {
            check.say("Cannot be read: %s", e);
            return 2;
        } finally {
            check.close();
        }
    }

    // What is asked

    private boolean understand(String[] args) {
        for (int i = 0; i < args.length; i++) {
            boolean more = i + 1 < args.length;
            if (args[i].equals("--lang") && more && args[i + 1].matches("zh|en")) {
                chinese = args[++i].equals("zh");
            } else if (args[i].equals("--seal") && more && isHash(args[i + 1])) {
                knownSeals.add(args[++i]);
            } else if (args[i].equals("--receipt") && more && isHash(args[i + 1])) {
                receipts.add(args[++i]);
            } else if (args[i].startsWith("--")) {
                return false;
            } else {
                inputs.add(args[i]);
            }
        }
        return !inputs.isEmpty();
    }

    private void usage() {
        say("Usage: VerifyLedger [--lang zh|en] [--seal HASH]... [--receipt HASH]... FILE...");
        say("FILE: a folder or .zip with seals.json and days/, or seals.json and the .jsonl of single days");
        say("Exit: 0 whole, 1 broken, 2 cannot tell");
    }

    private void take(Path input) throws IOException {
        if (!Files.exists(input)) {
            throw new NoSuchFileException(input.toString());
        }
        if (Files.isDirectory(input)) {
            entire = true;
            takeIfThere(input.resolve("seals.json"));
            if (Files.isDirectory(input.resolve("days"))) {
                try (var files = Files.newDirectoryStream(input.resolve("days"), "*.jsonl")) {
                    for (Path file : files) {
                        take(input.relativize(file).toString().replace('\\', '/'), () -> Files.newInputStream(file));
                    }
                }
            }
        } else if (input.toString().endsWith(".zip")) {
            entire = true;
            var zip = new ZipFile(input.toFile());
            archives.add(zip);
            zip.stream().filter(entry -> entry.getName().matches("(.*/)?(seals\\.json|[^/]*\\.jsonl)"))
                    .forEach(entry -> take(entry.getName(), () -> zip.getInputStream(entry)));
        } else {
            take(input.toString(), () -> Files.newInputStream(input));
            if (sealsSource == null) {
                Path folder = input.toAbsolutePath().getParent();
                takeIfThere(folder.resolve("seals.json"));
                takeIfThere(folder.resolveSibling("seals.json"));
            }
        }
    }

    private void takeIfThere(Path seals) {
        if (sealsSource == null && Files.isRegularFile(seals)) {
            take(seals.toString(), () -> Files.newInputStream(seals));
        }
    }

    private void take(String name, Source source) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        if (last.equals("seals.json")) {
            if (sealsSource != null && !sealsName.equals(name)) {
                find(name, 0, "", "there are two files seals.json");
            }
            sealsName = name;
            sealsSource = source;
            return;
        }
        LocalDate day = last.endsWith(".jsonl") ? day(last.substring(0, last.length() - ".jsonl".length())) : null;
        if (day == null) {
            find(name, 0, "", "the name of the file should be seals.json or a day and .jsonl");
        } else if (days.put(day, source) != null) {
            find(name, 0, "", "there are two files of this day");
        } else {
            names.put(day, name);
        }
    }

    // What is checked

    private int check() throws IOException {
        if (sealsSource != null) {
            checkSeals();
        }
        if (entire && sealsSource != null) {
            for (Seal seal : seals.values()) {
                if (!seal.count().equals("0") && !days.containsKey(seal.day())) {
                    find(sealsName, 0, "", "the file of %s is missing, its seal counts %s facts", seal.day(),
                            seal.count());
                }
            }
        }
        LocalDate before = null;
        for (LocalDate day : days.keySet()) {
            if (!entire && before != null && !day.equals(before.plusDays(1))) {
                newest.clear();
            }
            checkDay(day);
            before = day;
        }
        for (String seal : knownSeals) {
            find(sealsName, 0, "", "the seal you know, %s, is not in the chain: it was rewritten", seal);
        }
        for (String receipt : receipts) {
            find("", 0, "", "there is no fact with the receipt %s", receipt);
        }
        return verdict();
    }

    private int verdict() {
        if (findings > 0) {
            say("BROKEN: %d findings in %d days with %d facts.", findings, days.size(), facts);
            return 1;
        }
        if (sealsSource == null) {
            say("CANNOT TELL: without seals.json. The %d facts agree with each other, but some may be missing.",
                    facts);
            return 2;
        }
        say("WHOLE: %d days with %d facts, %d seals. Newest seal %s %s", days.size(), facts, seals.size(),
                newestSeal == null ? "-" : newestSeal.day(), newestSeal == null ? "-" : newestSeal.hash());
        return 0;
    }

    private void checkSeals() throws IOException {
        try (var lines = new Lines(sealsSource.open())) {
            String line = lines.next();
            if (!"[".equals(line)) {
                find(sealsName, 1, "", "should begin with [");
            }
            boolean more = true;
            while ((line = lines.next()) != null && !line.equals("]")) {
                if (!more) {
                    find(sealsName, lines.number, "", "the line before lacks its comma");
                }
                more = line.endsWith(",");
                checkSeal(more ? line.substring(0, line.length() - 1) : line, lines);
            }
            if (line == null || lines.next() != null || !lines.terminated || more && !seals.isEmpty()) {
                find(sealsName, lines.number, "", "does not end as it should");
            }
        }
    }

    private void checkSeal(String line, Lines lines) {
        String[] value = read(line, SEAL);
        LocalDate day = value == null ? null : day(value[0]);
        if (day == null || !isCount(value[1])) {
            find(sealsName, lines.number, "", "this line is no seal");
            return;
        }
        var seal = new Seal(day, value[1], value[2], value[3], value[4]);
        checkForm(sealsName, lines, "", line, SEAL, value);
        if (!digest(value[0], seal.count(), seal.root(), seal.prev()).equals(seal.hash())) {
            find(sealsName, lines.number, "", "the seal of %s does not fit its content", day);
        }
        if (newestSeal != null && !day.equals(newestSeal.day().plusDays(1))) {
            find(sealsName, lines.number, "", "after %s should come %s, not %s", newestSeal.day(),
                    newestSeal.day().plusDays(1), day);
        }
        if (!seal.prev().equals(newestSeal == null ? NOTHING : newestSeal.hash())) {
            find(sealsName, lines.number, "", "the seal of %s is not tied to the one before", day);
        }
        seals.put(day, seal);
        newestSeal = seal;
        knownSeals.remove(seal.hash());
    }

    private void checkDay(LocalDate day) throws IOException {
        String name = names.get(day);
        var tree = new Tree();
        String[] before = null;
        try (var lines = new Lines(days.get(day).open())) {
            String line;
            while ((line = lines.next()) != null) {
                String[] fact = read(line, FACT);
                if (fact == null || !isCount(fact[1]) || fact[1].equals("0")) {
                    find(name, lines.number, "", "this line is no fact");
                    continue;
                }
                String hash = digest(Arrays.copyOf(fact, 8));
                checkFact(name, lines, line, fact, hash, day);
                checkChain(name, lines, fact);
                if (before != null && !inOrder(before, fact)) {
                    find(name, lines.number, fact[0], "out of order, should stand before the line before");
                }
                before = fact;
                tree.add(HexFormat.of().parseHex(hash));
                facts++;
            }
            if (!lines.terminated) {
                find(name, lines.number, "", "the last line is cut off");
            }
        }
        checkRoot(name, day, tree);
    }

    private void checkFact(String name, Lines lines, String line, String[] fact, String hash, LocalDate day) {
        checkForm(name, lines, fact[0], line, FACT, fact);
        if (!hash.equals(fact[8])) {
            find(name, lines.number, fact[0], "step %s does not fit its hash", fact[1]);
        }
        Instant at = instant(fact[3]);
        if (at == null || !at.toString().equals(fact[3])) {
            find(name, lines.number, fact[0], "'%s' is not written as a time is", fact[3]);
        } else if (!at.atZone(ZONE).toLocalDate().equals(day)) {
            find(name, lines.number, fact[0], "%s does not lie in the day %s", fact[3], day);
        }
        if (receipts.remove(hash)) {
            say("%s:%d: %s: receipt %s is in the ledger: step %s, %s, %s", name, lines.number, fact[0], hash,
                    fact[1], fact[5], fact[3]);
        }
    }

    private void checkChain(String name, Lines lines, String[] fact) {
        int seq = Integer.parseInt(fact[1]);
        Link link = newest.put(fact[0], new Link(seq, fact[8]));
        if (link == null && seq > 1 && !entire) {
            return; // what came before may lie in a file that was not given
        }
        if (seq != (link == null ? 1 : link.seq() + 1)) {
            find(name, lines.number, fact[0], "after step %d should come step %d, not %d",
                    link == null ? 0 : link.seq(), link == null ? 1 : link.seq() + 1, seq);
        }
        if (!fact[7].equals(link == null ? NOTHING : link.hash())) {
            find(name, lines.number, fact[0], "step %d is not tied to the one before", seq);
        }
    }

    private void checkRoot(String name, LocalDate day, Tree tree) {
        Seal seal = seals.get(day);
        if (sealsSource == null) {
            say("%s: %s has %d facts, root %s", name, day, tree.count, tree.root());
        } else if (seal == null) {
            find(name, 0, "", "%s has no seal", day);
        } else {
            if (!seal.count().equals(Integer.toString(tree.count))) {
                find(name, 0, "", "%s has %d facts, its seal counts %s: some are missing or added later", day,
                        tree.count, seal.count());
            }
            if (!seal.root().equals(tree.root())) {
                find(name, 0, "", "the facts of %s are not those that were sealed: changed, missing or added later",
                        day);
            }
        }
    }

    /** A value may be right and yet not written as it was published. */
    private void checkForm(String name, Lines lines, String subject, String line, String[] keys, String[] values) {
        if (!lines.readable || !line.equals(write(keys, values))) {
            find(name, lines.number, subject, "not written as it was published (blanks, escapes or encoding)");
        }
    }

    private static boolean inOrder(String[] one, String[] other) {
        Instant before = instant(one[3]);
        Instant after = instant(other[3]);
        if (before == null || after == null || !before.equals(after)) {
            return before == null || after == null || before.isBefore(after);
        }
        int subjects = Arrays.compareUnsigned(one[0].getBytes(StandardCharsets.UTF_8),
                other[0].getBytes(StandardCharsets.UTF_8));
        return subjects < 0 || subjects == 0 && Integer.parseInt(one[1]) < Integer.parseInt(other[1]);
    }

    // Saying it

    private void find(String name, int line, String subject, String text, Object... values) {
        findings++;
        out.println((name.isEmpty() ? "" : name + ":") + (line > 0 ? line + ":" : "") + (name.isEmpty() ? "" : " ")
                + (subject.isEmpty() ? "" : subject + ": ") + words(text).formatted(values));
    }

    private void say(String text, Object... values) {
        out.println(words(text).formatted(values));
    }

    /** The terminal's own encoding, unless it has no Chinese. */
    private static PrintStream output() {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        Charset charset = name == null ? Charset.defaultCharset() : Charset.forName(name);
        return new PrintStream(new FileOutputStream(FileDescriptor.out), false,
                charset.newEncoder().canEncode('\u547c') ? charset : StandardCharsets.UTF_8);
    }

    private void close() {
        for (ZipFile archive : archives) {
            try {
                archive.close();
            } catch (IOException e) {
                say("%s", e);
            }
        }
    }

    private String words(String english) {
        for (int i = 0; chinese && i < WORDS.length; i += 2) {
            if (WORDS[i].equals(english)) {
                return WORDS[i + 1];
            }
        }
        return english;
    }

    /** English, and below it Chinese, in escapes, since not every Java reads its sources as UTF-8. */
    private static final String[] WORDS = """
            Usage: VerifyLedger [--lang zh|en] [--seal HASH]... [--receipt HASH]... FILE...
            \u7528\u6cd5\uff1aVerifyLedger [--lang zh|en] [--seal \u5c01\u5370]... [--receipt \u56de\u6267]... \
            \u6587\u4ef6...
            FILE: a folder or .zip with seals.json and days/, or seals.json and the .jsonl of single days
            \u6587\u4ef6\uff1a\u542b seals.json \u548c days/ \u7684\u6587\u4ef6\u5939\u6216 .zip\uff0c\u6216\u5355\
            \u72ec\u7684 seals.json \u548c\u67d0\u5929\u7684 .jsonl
            Exit: 0 whole, 1 broken, 2 cannot tell
            \u7ed3\u679c\uff1a0 \u5b8c\u6574\uff0c1 \u6709\u95ee\u9898\uff0c2 \u65e0\u6cd5\u5224\u65ad
            Cannot be read: %s
            \u8bfb\u4e0d\u4e86\uff1a%s
            there are two files seals.json
            \u6709\u4e24\u4e2a seals.json
            the name of the file should be seals.json or a day and .jsonl
            \u6587\u4ef6\u540d\u5e94\u4e3a seals.json \u6216\u201c\u65e5\u671f.jsonl\u201d
            there are two files of this day
            \u540c\u4e00\u5929\u6709\u4e24\u4e2a\u6587\u4ef6
            the file of %s is missing, its seal counts %s facts
            \u7f3a\u5c11 %s \u7684\u6587\u4ef6\uff0c\u5c01\u5370\u8bf4\u6709 %s \u6761\u4e8b\u5b9e
            the seal you know, %s, is not in the chain: it was rewritten
            \u6ca1\u6709\u60a8\u6240\u77e5\u7684\u5c01\u5370 %s\uff0c\u5c01\u5370\u94fe\u88ab\u6539\u5199\u8fc7
            there is no fact with the receipt %s
            \u6ca1\u6709\u56de\u6267 %s \u5bf9\u5e94\u7684\u4e8b\u5b9e
            BROKEN: %d findings in %d days with %d facts.
            \u6709\u95ee\u9898\uff1a%d \u5904\u4e0d\u7b26\u3002\u5171\u67e5 %d \u5929\u3001%d \u6761\u4e8b\u5b9e\
            \u3002
            CANNOT TELL: without seals.json. The %d facts agree with each other, but some may be missing.
            \u65e0\u6cd5\u5224\u65ad\uff1a\u6ca1\u6709 seals.json\u3002%d \u6761\u4e8b\u5b9e\u672c\u8eab\u524d\u540e\
            \u4e00\u81f4\uff0c\u4f46\u770b\u4e0d\u51fa\u662f\u5426\u9f50\u5168\u3002
            WHOLE: %d days with %d facts, %d seals. Newest seal %s %s
            \u5b8c\u6574\uff1a%d \u5929\u3001%d \u6761\u4e8b\u5b9e\uff0c\u5171 %d \u679a\u5c01\u5370\u3002\u6700\
            \u65b0\u5c01\u5370 %s %s
            should begin with [
            \u5f00\u5934\u5e94\u4e3a [
            the line before lacks its comma
            \u524d\u4e00\u884c\u672b\u5c3e\u5c11\u4e86\u9017\u53f7
            does not end as it should
            \u7ed3\u5c3e\u4e0d\u5b8c\u6574
            this line is no seal
            \u8fd9\u4e00\u884c\u8bfb\u4e0d\u51fa\u5c01\u5370
            the seal of %s does not fit its content
            %s \u7684\u5c01\u5370\u4e0e\u5185\u5bb9\u4e0d\u7b26
            after %s should come %s, not %s
            %s \u4e4b\u540e\u5e94\u662f %s\uff0c\u5374\u662f %s
            the seal of %s is not tied to the one before
            %s \u7684\u5c01\u5370\u6ca1\u6709\u63a5\u4e0a\u524d\u4e00\u5929\u7684
            this line is no fact
            \u8fd9\u4e00\u884c\u8bfb\u4e0d\u51fa\u4e8b\u5b9e
            out of order, should stand before the line before
            \u987a\u5e8f\u4e0d\u5bf9\uff0c\u5e94\u5728\u524d\u4e00\u884c\u4e4b\u524d
            the last line is cut off
            \u6700\u540e\u4e00\u884c\u4e0d\u5b8c\u6574
            step %s does not fit its hash
            \u7b2c %s \u6b65\u7684\u5185\u5bb9\u4e0e\u6307\u7eb9\u4e0d\u7b26
            '%s' is not written as a time is
            \u65f6\u95f4\u201c%s\u201d\u5199\u6cd5\u4e0d\u5bf9
            %s does not lie in the day %s
            \u65f6\u95f4 %s \u4e0d\u5728 %s \u8fd9\u4e00\u5929
            %s:%d: %s: receipt %s is in the ledger: step %s, %s, %s
            %s:%d: %s: \u56de\u6267 %s \u5728\u53f0\u8d26\u4e2d\uff1a\u7b2c %s \u6b65\uff0c%s\uff0c%s
            after step %d should come step %d, not %d
            \u7b2c %d \u6b65\u4e4b\u540e\u5e94\u662f\u7b2c %d \u6b65\uff0c\u5374\u662f\u7b2c %d \u6b65
            step %d is not tied to the one before
            \u7b2c %d \u6b65\u6ca1\u6709\u63a5\u4e0a\u524d\u4e00\u6b65
            %s: %s has %d facts, root %s
            %s: %s \u5171 %d \u6761\u4e8b\u5b9e\uff0c\u6839 %s
            %s has no seal
            %s \u6ca1\u6709\u5c01\u5370
            %s has %d facts, its seal counts %s: some are missing or added later
            %s \u6709 %d \u6761\u4e8b\u5b9e\uff0c\u5c01\u5370\u8bf4\u6709 %s \u6761\uff1a\u6709\u7f3a\u5931\u6216\
            \u8865\u8bb0
            the facts of %s are not those that were sealed: changed, missing or added later
            %s \u7684\u4e8b\u5b9e\u4e0e\u5c01\u5370\u4e0d\u7b26\uff1a\u6709\u6539\u52a8\u3001\u7f3a\u5931\u6216\
            \u8865\u8bb0
            not written as it was published (blanks, escapes or encoding)
            \u5199\u6cd5\u4e0e\u516c\u5e03\u7684\u4e0d\u540c\uff08\u7a7a\u683c\u3001\u8f6c\u4e49\u6216\u7f16\u7801\
            \uff09
            """.split("\n");

    // Hashes

    private static String digest(String... values) {
        MessageDigest sha = sha();
        for (String value : values) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha.update(bytes);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Up to nine digits, without leading zeros. */
    private static boolean isCount(String digits) {
        return !digits.isEmpty() && digits.length() <= 9 && (digits.length() == 1 || digits.charAt(0) != '0');
    }

    private static boolean isHash(String text) {
        return text.matches("[0-9a-f]{64}");
    }

    /** The Merkle tree of RFC 9162: the roots of the full subtrees, largest first. */
    private static final class Tree {

        private final List<byte[]> peaks = new ArrayList<>();
        private int count;

        void add(byte[] leaf) {
            MessageDigest sha = sha();
            sha.update((byte) 0);
            peaks.add(sha.digest(leaf));
            count++;
            for (int size = count; size % 2 == 0; size /= 2) {
                join();
            }
        }

        /** Ends the tree: nothing is added after it. */
        String root() {
            while (peaks.size() > 1) {
                join();
            }
            return HexFormat.of().formatHex(peaks.isEmpty() ? sha().digest() : peaks.get(0));
        }

        private void join() {
            MessageDigest sha = sha();
            sha.update((byte) 1);
            byte[] right = peaks.remove(peaks.size() - 1);
            sha.update(peaks.remove(peaks.size() - 1));
            peaks.add(sha.digest(right));
        }
    }

    // Reading

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The values of a line, null if it is not an object of these keys. A key with a colon holds a number. */
    private static String[] read(String line, String[] keys) {
        String[] values = new String[keys.length];
        int at = 0;
        for (int i = 0; i < keys.length; i++) {
            boolean number = keys[i].endsWith(":");
            String lead = (i == 0 ? "{" : ",") + quoted(keys[i]) + (number ? "" : "\"");
            if (!line.startsWith(lead, at)) {
                return null;
            }
            at += lead.length();
            int end = number ? endOfNumber(line, at) : endOfString(line, at);
            values[i] = end < 0 ? null : number ? line.substring(at, end) : unescaped(line.substring(at, end));
            if (values[i] == null) {
                return null;
            }
            at = number ? end : end + 1;
        }
        return line.startsWith("}", at) && line.length() == at + 1 ? values : null;
    }

    private static String write(String[] keys, String[] values) {
        var line = new StringBuilder();
        for (int i = 0; i < keys.length; i++) {
            line.append(i == 0 ? '{' : ',').append(quoted(keys[i]));
            if (keys[i].endsWith(":")) {
                line.append(values[i]);
            } else {
                escape(values[i], line.append('"'));
                line.append('"');
            }
        }
        return line.append('}').toString();
    }

    private static String quoted(String key) {
        return "\"" + (key.endsWith(":") ? key.substring(0, key.length() - 1) : key) + "\":";
    }

    private static int endOfNumber(String line, int at) {
        int end = at;
        while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int endOfString(String line, int at) {
        for (int end = at; end < line.length(); end++) {
            if (line.charAt(end) == '"') {
                return end;
            } else if (line.charAt(end) == '\\') {
                end++;
            }
        }
        return -1;
    }

    private static final String ESCAPED = "\"\\\b\f\n\r\t/";
    private static final String ESCAPES = "\"\\bfnrt/";

    private static void escape(String value, StringBuilder line) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int known = c == '/' ? -1 : ESCAPED.indexOf(c);
            if (known >= 0) {
                line.append('\\').append(ESCAPES.charAt(known));
            } else if (c < ' ') {
                line.append(String.format("\\u%04X", (int) c));
            } else {
                line.append(c);
            }
        }
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var value = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\') {
                value.append(text.charAt(i));
                continue;
            }
            int known = ++i < text.length() ? ESCAPES.indexOf(text.charAt(i)) : -1;
            if (known >= 0) {
                value.append(ESCAPED.charAt(known));
            } else if (i + 5 <= text.length() && text.substring(i, i + 5).matches("u[0-9a-fA-F]{4}")) {
                value.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                return null;
            }
        }
        return value.toString();
    }

    /** The lines of a file, one after the other, however large it is. */
    private static final class Lines implements AutoCloseable {

        private final InputStream in;
        private byte[] buffer = new byte[1 << 16];
        private int start;
        private int end;
        private int number;
        /** Whether the line just read was UTF-8, and ended with a line feed. */
        private boolean readable = true;
        private boolean terminated = true;

        Lines(InputStream in) {
            this.in = in;
        }

        String next() throws IOException {
            int at = start;
            while (true) {
                while (at < end && buffer[at] != '\n') {
                    at++;
                }
                if (at < end) {
                    return line(at, true);
                }
                int before = at - start;
                if (!fill()) {
                    return start == end ? null : line(end, false);
                }
                at = start + before;
            }
        }

        /** Reads on behind what is left, in a larger buffer if that fills it. */
        private boolean fill() throws IOException {
            int left = end - start;
            if (left > LONGEST_LINE) {
                throw new IOException("line " + (number + 1) + " is longer than " + LONGEST_LINE + " bytes");
            }
            byte[] next = left > buffer.length / 2 ? new byte[2 * buffer.length] : buffer;
            System.arraycopy(buffer, start, next, 0, left);
            buffer = next;
            start = 0;
            end = left;
            int read = in.read(buffer, end, buffer.length - end);
            end += Math.max(read, 0);
            return read >= 0;
        }

        private String line(int to, boolean complete) {
            byte[] bytes = Arrays.copyOfRange(buffer, start, to);
            start = complete ? to + 1 : to;
            number++;
            terminated = complete;
            String line = new String(bytes, StandardCharsets.UTF_8);
            readable = Arrays.equals(line.getBytes(StandardCharsets.UTF_8), bytes);
            return line;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
