import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/**
 * Checks a published ledger of Huying (呼应). It needs nothing but Java 17 or later:
 *
 * <pre>
 * java VerifyLedger.java ledger.zip
 * </pre>
 *
 * A ledger is {@code seals.json} and {@code days/2026-11-22.jsonl}, in a folder, in an archive, or file by file. The
 * rules, for whoever wants to write a checker of their own:
 *
 * <ol>
 * <li>digest(a, b, …) is the SHA-256 over the UTF-8 bytes of the values, each led by its length in bytes as a decimal
 * number and a colon; written as 64 lower-case hexadecimal digits.
 * <li>The hash of a fact is digest(subject, seq, region, at, actor, kind, payload, prev). prev is the hash of the
 * subject's fact before, 64 zeros for the first; seq counts a subject's facts from 1.
 * <li>The facts of a day of Beijing time stand in the order of at, subject (by bytes), seq.
 * <li>The root of a day is the Merkle tree hash of RFC 9162 §2.1.1 over the 32 bytes of each fact's hash.
 * <li>The hash of a seal is digest(day, count, root, prev). prev is the hash of the seal of the day before, 64 zeros for
 * the first; no day is left out.
 * <li>Lines are written in one way only: the fields in the order above, no blanks, and in strings no escapes but
 * backslash and quote, b f n r t, and u with four upper-case digits for other control characters.
 * </ol>
 */
public final class VerifyLedger {

    private static final String NOTHING = "0".repeat(64);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_LINE = 1 << 24;
    private static final String[] SEAL = {"day", "count:", "root", "prev", "hash"};
    private static final String[] FACT = {"subject", "seq:", "region", "at", "actor", "kind", "payload", "prev", "hash"};

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
            check.say("读不了：%s", "Cannot be read: %s", e);
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
        say("""
                用法：VerifyLedger [--lang zh|en] [--seal 封印]… [--receipt 回执]… 文件…
                文件：含 seals.json 和 days/ 的文件夹或 .zip，或单独的 seals.json 和某天的 .jsonl
                结果：0 完整，1 有问题，2 无法判断""", """
                Usage: VerifyLedger [--lang zh|en] [--seal HASH]… [--receipt HASH]… FILE…
                FILE: a folder or .zip with seals.json and days/, or seals.json and the .jsonl of single days
                Exit: 0 whole, 1 broken, 2 cannot tell""");
    }

    private void take(Path input) throws IOException {
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
                find(name, 0, "", "有两个 seals.json", "there are two files seals.json");
            }
            sealsName = name;
            sealsSource = source;
            return;
        }
        LocalDate day = last.endsWith(".jsonl") ? day(last.substring(0, last.length() - ".jsonl".length())) : null;
        if (day == null) {
            find(name, 0, "", "文件名应为 seals.json 或“日期.jsonl”",
                    "the name of the file should be seals.json or a day and .jsonl");
        } else if (days.put(day, source) != null) {
            find(name, 0, "", "同一天有两个文件", "there are two files of this day");
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
                    find(sealsName, 0, "", "缺少 %s 的文件，封印说有 %s 条事实", "the file of %s is missing, its seal counts %s facts",
                            seal.day(), seal.count());
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
            find(sealsName, 0, "", "没有您所知的封印 %s，封印链被改写过", "the seal you know, %s, is not in the chain: it was rewritten", seal);
        }
        for (String receipt : receipts) {
            find("", 0, "", "没有回执 %s 对应的事实", "there is no fact with the receipt %s", receipt);
        }
        return verdict();
    }

    private int verdict() {
        if (findings > 0) {
            say("有问题：%d 处不符。共查 %d 天、%d 条事实。", "BROKEN: %d findings in %d days with %d facts.", findings, days.size(), facts);
            return 1;
        }
        if (sealsSource == null) {
            say("无法判断：没有 seals.json。%d 条事实本身前后一致，但看不出是否齐全。",
                    "CANNOT TELL: without seals.json. The %d facts agree with each other, but some may be missing.", facts);
            return 2;
        }
        say("完整：%d 天、%d 条事实，共 %d 枚封印。最新封印 %s %s", "WHOLE: %d days with %d facts, %d seals. Newest seal %s %s",
                days.size(), facts, seals.size(), newestSeal == null ? "-" : newestSeal.day(),
                newestSeal == null ? "-" : newestSeal.hash());
        return 0;
    }

    private void checkSeals() throws IOException {
        try (var lines = new Lines(sealsSource.open())) {
            String line = lines.next();
            if (!"[".equals(line)) {
                find(sealsName, 1, "", "开头应为 [", "should begin with [");
            }
            boolean more = true;
            while ((line = lines.next()) != null && !line.equals("]")) {
                if (!more) {
                    find(sealsName, lines.number, "", "前一行末尾少了逗号", "the line before lacks its comma");
                }
                more = line.endsWith(",");
                checkSeal(more ? line.substring(0, line.length() - 1) : line, lines);
            }
            if (line == null || lines.next() != null || !lines.terminated || more && !seals.isEmpty()) {
                find(sealsName, lines.number, "", "结尾不完整", "does not end as it should");
            }
        }
    }

    private void checkSeal(String line, Lines lines) {
        String[] value = read(line, SEAL);
        LocalDate day = value == null ? null : day(value[0]);
        if (day == null || !value[1].matches("0|[1-9][0-9]{0,9}")) {
            find(sealsName, lines.number, "", "这一行读不出封印", "this line is no seal");
            return;
        }
        var seal = new Seal(day, value[1], value[2], value[3], value[4]);
        checkForm(sealsName, lines, "", line, SEAL, value);
        if (!digest(value[0], seal.count(), seal.root(), seal.prev()).equals(seal.hash())) {
            find(sealsName, lines.number, "", "%s 的封印与内容不符", "the seal of %s does not fit its content", day);
        }
        if (newestSeal != null && !day.equals(newestSeal.day().plusDays(1))) {
            find(sealsName, lines.number, "", "%s 之后应是 %s，却是 %s", "after %s should come %s, not %s", newestSeal.day(),
                    newestSeal.day().plusDays(1), day);
        }
        if (!seal.prev().equals(newestSeal == null ? NOTHING : newestSeal.hash())) {
            find(sealsName, lines.number, "", "%s 的封印没有接上前一天的", "the seal of %s is not tied to the one before", day);
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
                if (fact == null || !fact[1].matches("[1-9][0-9]{0,8}")) {
                    find(name, lines.number, "", "这一行读不出事实", "this line is no fact");
                    continue;
                }
                checkFact(name, lines, line, fact, day);
                checkChain(name, lines, fact);
                if (before != null && !inOrder(before, fact)) {
                    find(name, lines.number, fact[0], "顺序不对，应在前一行之前", "out of order, should stand before the line before");
                }
                before = fact;
                tree.add(bytes(hash(fact)));
                facts++;
            }
            if (!lines.terminated) {
                find(name, lines.number, "", "最后一行不完整", "the last line is cut off");
            }
        }
        checkRoot(name, day, tree);
    }

    private void checkFact(String name, Lines lines, String line, String[] fact, LocalDate day) {
        checkForm(name, lines, fact[0], line, FACT, fact);
        String hash = hash(fact);
        if (!hash.equals(fact[8])) {
            find(name, lines.number, fact[0], "第 %s 步的内容与指纹不符", "step %s does not fit its hash", fact[1]);
        }
        Instant at = instant(fact[3]);
        if (at == null || !at.toString().equals(fact[3])) {
            find(name, lines.number, fact[0], "时间“%s”写法不对", "'%s' is not written as a time is", fact[3]);
        } else if (!at.atZone(ZONE).toLocalDate().equals(day)) {
            find(name, lines.number, fact[0], "时间 %s 不在 %s 这一天", "%s does not lie in the day %s", fact[3], day);
        }
        if (receipts.remove(hash)) {
            say("%s:%d: %s: 回执 %s 在台账中：第 %s 步，%s，%s", "%s:%d: %s: receipt %s is in the ledger: step %s, %s, %s", name,
                    lines.number, fact[0], hash, fact[1], fact[5], fact[3]);
        }
    }

    private void checkChain(String name, Lines lines, String[] fact) {
        int seq = Integer.parseInt(fact[1]);
        Link link = newest.put(fact[0], new Link(seq, fact[8]));
        if (link == null && seq > 1 && !entire) {
            return; // what came before may lie in a file that was not given
        }
        if (seq != (link == null ? 1 : link.seq() + 1)) {
            find(name, lines.number, fact[0], "第 %d 步之后应是第 %d 步，却是第 %d 步", "after step %d should come step %d, not %d",
                    link == null ? 0 : link.seq(), link == null ? 1 : link.seq() + 1, seq);
        }
        if (!fact[7].equals(link == null ? NOTHING : link.hash())) {
            find(name, lines.number, fact[0], "第 %d 步没有接上前一步", "step %d is not tied to the one before", seq);
        }
    }

    private void checkRoot(String name, LocalDate day, Tree tree) {
        Seal seal = seals.get(day);
        if (sealsSource == null) {
            say("%s: %s 共 %d 条事实，根 %s", "%s: %s has %d facts, root %s", name, day, tree.count, tree.root());
        } else if (seal == null) {
            find(name, 0, "", "%s 没有封印", "%s has no seal", day);
        } else {
            if (!seal.count().equals(Integer.toString(tree.count))) {
                find(name, 0, "", "%s 有 %d 条事实，封印说有 %s 条：有缺失或补记", "%s has %d facts, its seal counts %s: some are missing or added later",
                        day, tree.count, seal.count());
            }
            if (!seal.root().equals(tree.root())) {
                find(name, 0, "", "%s 的事实与封印不符：有改动、缺失或补记", "the facts of %s are not those that were sealed: changed, missing or added later",
                        day);
            }
        }
    }

    /** A value may be right and yet not written as it was published. */
    private void checkForm(String name, Lines lines, String subject, String line, String[] keys, String[] values) {
        if (!lines.readable || !line.equals(write(keys, values))) {
            find(name, lines.number, subject, "写法与公布的不同（空格、转义或编码）", "not written as it was published (blanks, escapes or encoding)");
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

    private void find(String name, int line, String subject, String zh, String en, Object... values) {
        findings++;
        out.println((name.isEmpty() ? "" : name + ":") + (line > 0 ? line + ":" : "") + (name.isEmpty() ? "" : " ")
                + (subject.isEmpty() ? "" : subject + ": ") + (chinese ? zh : en).formatted(values));
    }

    private void say(String zh, String en, Object... values) {
        out.println((chinese ? zh : en).formatted(values));
    }

    /** The terminal's own encoding, unless it has no Chinese. */
    private static PrintStream output() {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        Charset charset = name == null ? Charset.defaultCharset() : Charset.forName(name);
        return new PrintStream(new FileOutputStream(FileDescriptor.out), false,
                charset.newEncoder().canEncode('呼') ? charset : StandardCharsets.UTF_8);
    }

    private void close() {
        for (ZipFile archive : archives) {
            try {
                archive.close();
            } catch (IOException e) {
                say("%s", "%s", e);
            }
        }
    }

    // Hashes

    private static String hash(String[] fact) {
        return digest(Arrays.copyOf(fact, 8));
    }

    private static String digest(String... values) {
        MessageDigest sha = sha();
        for (String value : values) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha.update(bytes);
        }
        return hex(sha.digest());
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        var hex = new StringBuilder();
        for (byte one : bytes) {
            hex.append(Character.forDigit(one >> 4 & 15, 16)).append(Character.forDigit(one & 15, 16));
        }
        return hex.toString();
    }

    private static byte[] bytes(String hex) {
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
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
            return hex(peaks.isEmpty() ? sha().digest() : peaks.get(0));
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
        private int number;
        /** Whether the line just read was UTF-8, and ended with a line feed. */
        private boolean readable = true;
        private boolean terminated = true;

        Lines(InputStream in) {
            this.in = new BufferedInputStream(in, 1 << 16);
        }

        String next() throws IOException {
            var bytes = new ByteArrayOutputStream(1024);
            int one = in.read();
            if (one < 0) {
                return null;
            }
            number++;
            for (; one >= 0 && one != '\n'; one = in.read()) {
                bytes.write(one);
                if (bytes.size() > LONGEST_LINE) {
                    throw new IOException("line " + number + " is longer than " + LONGEST_LINE + " bytes");
                }
            }
            terminated = one == '\n';
            try {
                readable = true;
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
            } catch (CharacterCodingException e) {
                readable = false;
                return bytes.toString(StandardCharsets.UTF_8);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
