import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks a published ballot of Huying. It needs nothing but Java 17 or later:
 *
 * <pre>
 * java VerifyBallot.java FOLDER
 * </pre>
 *
 * The folder holds {@code poll.json}, {@code ballots.jsonl} and {@code result.json}. The rules, for whoever wants to write
 * a checker of their own:
 *
 * <ol>
 * <li>JSON is written in one way only: the fields in their order, no blanks, and in strings no escapes but backslash and
 * quote, b f n r t, and u with four upper-case digits for other control characters. The names of marks and settings are
 * sorted.
 * <li>The digest of the poll is the SHA-256 of poll.json, written as 64 lower-case hexadecimal digits.
 * <li>Ballots are sorted by serial; no serial stands twice. A serial is a public key of Ed25519.
 * <li>For each blind key of the poll a ballot has a token: a signature RSASSA-PSS (SHA-384, MGF1 with SHA-384, salt of 48
 * bytes) over the 32 bytes of its prefix and the text "huying token", line feed, digest of the poll, line feed, serial.
 * <li>A ballot is signed with its serial over the text "huying ballot", line feed, digest of the poll, line feed, and the
 * ballot without tokens and signature.
 * <li>The root is the Merkle tree hash of RFC 9162, section 2.1.1 over the lines of ballots.jsonl without line feeds.
 * <li>The result is signed with each board key over result.json without its field signatures.
 * <li>keepers says who kept the keys, in their order: where the second lay on a device of the scrutineer's own, the server
 * alone could make no ballot.
 * <li>Ballots are no more than tokens, tokens no more than the roll.
 * <li>At an owners' meeting (kind owners) no answers are published, since an area is a name. An outcome says "area A of P of W
 * heads a of p of h passed item": agreeing, taking part, all, areas in hundredths of a square metre. W and h are frozen in
 * poll.json. Passed is P at least 2/3 of W and p at least 2/3 of h, and A and a more than 1/2 of P and p, or, where special,
 * at least 3/4. Where fewer heads than floor are on a side only "passed item" or "failed item" is told.
 * <li>Where poll.json says proxies, one person may vote for so many units in owners' names, and proxies in result.json are
 * the units each such person voted for, most first, without names.
 * <li>Where names were written in, names.json may say which spellings are one (same: spelling, name meant) and what the result
 * is with them. Each name stands on a ballot as it was meant, once; yes goes before any other mark. It is signed like result.json
 * where spellings in poll.json is "signed", which older polls do not have; its digest is in the ledger.
 * <li>Where equal projects are drawn by lot, lot in poll.json is the SHA-256 of the text "huying lot", line feed, and lot in
 * result.json. The seed is the SHA-256 of "huying seed", line feed, digest of the poll, line feed, lot in result.json, and
 * for each ballot, sorted as text, a line feed and its marks. Projects come in the order of the SHA-256 of seed, line feed,
 * item. All of them in hexadecimal.
 * <li>Where equal projects are drawn by hand (tie is "drawn"), drawn in result.json says who drew, before whom, and all items
 * in the order drawn, which is theirs among equals.
 * </ol>
 */
public final class VerifyBallot {

    private final PrintStream out;
    private boolean chinese = Locale.getDefault().getLanguage().equals("zh");
    private final Set<String> serials = new TreeSet<>();
    private final Set<String> roots = new TreeSet<>();
    private final Map<String, Integer> alike = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private Path folder;
    private int findings;
    private boolean missing;
    private boolean unknown;
    private boolean strange;
    private boolean unsigned;
    private boolean asWritten;
    private List<String> hidden;
    private int told;

    private VerifyBallot(PrintStream out) {
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
        var check = new VerifyBallot(out);
        try {
            if (!check.understand(args)) {
                check.usage();
                return 2;
            }
            return check.check();
        } catch (IOException e) {
            check.say("Cannot be read: %s", String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            check.say("The files need more memory than Java has here; give it more with -Xmx.");
        }
        return 2;
    }

    private boolean understand(String[] args) {
        for (int i = 0; i < args.length; i++) {
            boolean more = i + 1 < args.length;
            if (args[i].equals("--lang") && more && args[i + 1].matches("zh|en")) {
                chinese = args[++i].equals("zh");
            } else if (args[i].equals("--serial") && more && args[i + 1].matches("[0-9a-f]{64}")) {
                serials.add(args[++i]);
            } else if (args[i].equals("--root") && more && args[i + 1].matches("[0-9a-f]{64}")) {
                roots.add(args[++i]);
            } else if (args[i].startsWith("--") || folder != null) {
                return false;
            } else {
                folder = path(args[i]);
            }
        }
        return folder != null;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private void usage() {
        say("Usage: VerifyBallot [--lang zh|en] [--serial YOURS]... [--root KNOWN]... FOLDER");
        say("FOLDER: with poll.json, ballots.jsonl and result.json");
        say("Exit: 0 whole, 1 broken, 2 cannot tell");
    }

    // What is checked

    private int check() throws IOException {
        if (!Files.isDirectory(folder)) {
            say("There is no folder %s.", folder);
            return 2;
        }
        Map<String, Object> poll = object("poll.json", "huying-poll-1", POLL);
        Map<String, Object> result = object("result.json", "huying-result-1", RESULT);
        List<String> lines = lines(text("ballots.jsonl", LARGEST_LIST));
        List<Map<String, Object>> ballots = ballots(lines);
        boolean counts = poll != null && checkSettings(poll);
        if (missing && findings == 0) {
            return 2;
        }
        if (missing || !counts || result == null || !texts.containsKey("ballots.jsonl")) {
            return verdict(0, "");
        }
        String root = hex(root(lines, 0, lines.size()));
        checkRoot(result, root);
        checkBoard(poll, "result.json", result);
        String digest = digest("poll.json");
        if (!digest.equals(result.get("poll"))) {
            find("result.json", 0, "the result belongs to another poll, or the poll was changed");
        } else if (ballots.size() == lines.size()) {
            checkSerials(ballots);
            checkTokens(poll, digest, ballots);
            checkOwn(digest, ballots);
            checkNumbers(poll, result, ballots.size());
            if ("owners".equals(poll.get("kind"))) {
                checkOwners(poll, result);
            } else {
                checkOutcome(poll, result, digest, ballots);
                checkNames(poll, result, digest, ballots);
            }
        }
        int verdict = verdict(ballots.size(), root);
        if (asWritten) {
            say("Without names.json names count as they are written. If the ledger has a digest of one, it is missing here.");
        }
        List<?> keepers = list(poll.get("keepers"));
        if (!keepers.isEmpty()) {
            say("The signing keys were kept by: %s", String.join("; ", keepers.stream().map(String::valueOf).toList()));
        }
        return verdict;
    }

    private void checkRoot(Map<String, Object> result, String root) {
        if (!root.equals(result.get("root"))) {
            find("result.json", 0, "the root does not fit the ballots: some were changed, left out or added");
        }
        for (String known : roots) {
            if (!known.equals(root)) {
                find("ballots.jsonl", 0, "the root you know, %s, is not that of these ballots", known);
            }
        }
    }

    private int verdict(int ballots, String root) {
        alike.forEach((what, count) -> {
            if (count > TOLD) {
                say("%d more findings like that: %s", count - TOLD, what.replaceAll("%[ds]", "\u2026"));
            }
        });
        if (findings > 0) {
            say("BROKEN: %d findings.", findings);
            return 1;
        }
        if (hidden != null) {
            say("CHECKED: signatures, roll and %d sums by area and head; both shares of each were worked out anew.", told);
            say("CANNOT TELL: whether the sums are those of the owners' answers. These are not published, since an area is a name.");
            for (String item : hidden) {
                say("CANNOT TELL: the decision on item %s. Fewer heads than the floor are on a side, so no sums are told.",
                        item);
            }
            return 2;
        }
        if (unknown) {
            say("CANNOT TELL: ballots and root are whole (%d ballots, root %s), the result was not counted anew.",
                    ballots, root);
            return 2;
        }
        if (unsigned) {
            say("CANNOT TELL: ballots and result are whole (%d ballots, root %s), but names.json is not signed, as in older"
                    + " polls. Only the ledger tells whether it is the one the tellers agreed on.", ballots, root);
            return 2;
        }
        if (strange) {
            say("CANNOT TELL: what this checker knows is whole (%d ballots, root %s), but there is more.", ballots, root);
            return 2;
        }
        say("WHOLE: %d ballots, root %s", ballots, root);
        return 0;
    }

    // What the files must look like

    private static final long LARGEST = 1 << 24;
    private static final long LARGEST_LIST = 1L << 30;
    private static final long MOST = 1_000_000_000_000_000L;
    private static final int TOLD = 5;

    /** Fields in their order, each with its form; what may be missing has a question mark. */
    private static final String POLL = "format TEXT, id TEXT, title TEXT, kind TEXT, items ID*, names TEXT*, settings MAP,"
            + " due NUMBER, roll TEXT, hash TEXT, signature TEXT, blindKeys KEY*, boardKeys HASH*, keepers? TEXT*,"
            + " reports? TEXT*, commentKey? KEY, lot? HASH, spellings? TEXT, heads? NUMBER, area? NUMBER, proxies? NUMBER";
    private static final String RESULT = "format TEXT, poll HASH, root HASH, ballots NUMBER, tokens NUMBER, present NUMBER,"
            + " issued NUMBER, valid NUMBER, void NUMBER, lot? TEXT, drawn? DRAWN, proxies? NUMBER*, outcome TEXT*, signatures SIGNATURE*";
    private static final String NAMES = "format TEXT, poll HASH, result HASH, same MAP, by TEXT*, outcome TEXT*,"
            + " signatures? SIGNATURE*";
    private static final String BALLOT = "serial HASH, counter NUMBER, marks MAP, tokens TOKEN*, signature SIGNATURE";

    private static final Map<String, String> SETTINGS = Map.of("motions", "passes? SHARES, quorum? QUORUMS", "owners",
            "floor WHOLE, quorum? QUORUMS, special TRUTH", "choice",
            "passes? SHARES, places POSITIVE, quorum? QUORUMS, writeIns TRUTH", "grades",
            "floor? WHOLE, good WHOLE, grades WORDS, notInformed TEXT, passes? SHARES, quorum? QUORUMS", "points",
            "mostForItem WHOLE, mostOnBallot WHOLE, places POSITIVE, quorum? QUORUMS", "ranking",
            "places POSITIVE, points WHOLES, quorum? QUORUMS", "projects",
            "budget AMOUNT, costs AMOUNTS, mostNamed WHOLE, quorum? QUORUMS, rule ID, step QUOTIENT, tie ORDER");

    private static final String BASE = "(due|present|issued|returned|valid|yes_and_no)";
    private static final String SHARE = " (>|>=) [0-9]{1,9}/[1-9][0-9]{0,8} " + BASE;

    /** What a field may hold: by what its parts are parted, what each looks like, and what that is called. */
    private enum Form {
        TEXT("", "(?s).*", "a text"),
        ID("", "[A-Za-z0-9._/-]{1,80}", "an id of letters, digits and . _ / -"),
        NUMBER("", "", "a whole number, not below zero"),
        HASH("", "[0-9a-f]{64}", "64 hexadecimal digits"),
        SIGNATURE("", "[0-9a-f]{128}", "128 hexadecimal digits"),
        LONG("", "([0-9a-f][0-9a-f]){128,1024}", "256 to 2048 hexadecimal digits"),
        MODULUS("", "[1-9a-f][0-9a-f]{127,2047}", "a hexadecimal number of 128 to 2048 digits"),
        EXPONENT("", "[1-9a-f][0-9a-f]{0,7}", "a hexadecimal number of 1 to 8 digits"),
        MAP("", "", "an object of texts"),
        KEY("", "n MODULUS, e EXPONENT", "an object with n and e"),
        TOKEN("", "prefix HASH, signature LONG", "an object with prefix and signature"),
        WHOLE("", "[0-9]{1,9}", "a whole number of at most nine digits"),
        POSITIVE("", "[1-9][0-9]{0,8}", "a whole number from one on, of at most nine digits"),
        TRUTH("", "true|false", "true or false"),
        WORDS(",", "[^,]+", "words parted by commas"),
        WHOLES(",", "[0-9]{1,9}", "whole numbers parted by commas"),
        AMOUNT("", "[0-9]{1,12}([.][0-9]{1,4})?", "an amount such as 1200.50"),
        AMOUNTS(",", "[0-9]{1,12}([.][0-9]{1,4})?", "amounts parted by commas"),
        QUOTIENT("", "[1-9][0-9]{0,17}(/[1-9][0-9]{0,17})?", "a number or a quotient such as 1/2"),
        DRAWN("", "by TEXT, before TEXT, order ID*", "an object with by, before and order"),
        ORDER(",", "votes|cost|dearer|file|id|lot|drawn", "votes, cost, dearer, file, id, lot or drawn, parted by commas"),
        SHARES("; ", "yes" + SHARE, "shares such as yes > 1/2 returned"),
        QUORUMS("; ", "(due|present|issued|returned|valid)" + SHARE, "shares such as present > 1/2 due");

        private final String parts;
        private final String looks;
        private final String called;

        Form(String parts, String looks, String called) {
            this.parts = parts;
            this.looks = looks;
            this.called = called;
        }

        boolean fits(String text) {
            return parts.isEmpty() ? text.matches(looks)
                    : Arrays.stream(text.split(parts, -1)).allMatch(part -> part.matches(looks));
        }
    }

    /** A field is as it must be; where it is an object or a list, so is all in it. */
    private void checkForm(String name, int line, String field, Object value, String form) {
        if (!form.endsWith("*")) {
            checkForm(name, line, field, value, Form.valueOf(form));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                checkForm(name, line, field + "[" + i + "]", list.get(i), form.substring(0, form.length() - 1));
            }
        } else {
            find(name, line, "the field %s is no list", field);
        }
    }

    private void checkForm(String name, int line, String field, Object value, Form form) {
        boolean fits = switch (form) {
            case NUMBER -> value instanceof Long number && number >= 0 && number <= MOST;
            case MAP -> value instanceof Map<?, ?> map && map.values().stream().allMatch(String.class::isInstance);
            case KEY, TOKEN, DRAWN -> value instanceof Map;
            default -> value instanceof String text && form.fits(text);
        };
        if (!fits) {
            find(name, line, "the field %s is not %s", field, words(form.called));
        } else if (form == Form.KEY || form == Form.TOKEN || form == Form.DRAWN) {
            checkFields(name, line, field + ".", map(value), form.looks);
        }
    }

    private void checkFields(String name, int line, String before, Map<String, Object> object, String forms) {
        var others = new LinkedHashMap<>(object);
        for (String field : forms.split(", ")) {
            String[] words = field.split(" ");
            String key = words[0].replace("?", "");
            Object value = others.remove(key);
            if (value != null && !(words[0].endsWith("?") && value.equals(""))) {
                checkForm(name, line, before + key, value, words[1]);
            } else if (value == null && !words[0].endsWith("?")) {
                find(name, line, "the field %s is missing", before + key);
            }
        }
        for (String other : others.keySet()) {
            if (line > 0) {
                find(name, line, "the field %s does not belong here", before + other);
            } else {
                say("%s has the field %s, which this checker does not know; take the one that came with the poll.", name,
                        before + other);
                strange = true;
            }
        }
    }

    /** Whether the count knows all it needs about the poll. */
    private boolean checkSettings(Map<String, Object> poll) {
        int before = findings;
        Map<String, Object> settings = map(poll.get("settings"));
        checkFields("poll.json", 0, "settings.", settings,
                SETTINGS.getOrDefault(String.valueOf(poll.get("kind")), "quorum? QUORUMS"));
        int items = list(poll.get("items")).size();
        if (items != new HashSet<>(list(poll.get("items"))).size()) {
            find("poll.json", 0, "an item stands twice in the field items");
        }
        checkCount(items, list(poll.get("names")).size(), "names");
        if ("projects".equals(poll.get("kind"))) {
            checkCount(items, String.valueOf(settings.get("costs")).split(",").length, "settings.costs");
        }
        return findings == before;
    }

    private void checkCount(int items, int count, String field) {
        if (items != count) {
            find("poll.json", 0, "there are %d items, but %d in the field %s", items, count, field);
        }
    }

    /** Null if it is missing or cannot be read. */
    private String text(String name, long largest) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            say("%s: the file is missing", name);
            missing = true;
            return null;
        }
        if (Files.size(file) > largest) {
            find(name, 0, "the file is larger than any that is published: %d bytes", Files.size(file));
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            texts.put(name, text);
            return text;
        } catch (CharacterCodingException e) {
            find(name, 0, "the file is not UTF-8");
        } catch (IOException e) {
            say("%s: the file cannot be read", name);
            missing = true;
        }
        return null;
    }

    private String digest(String name) {
        return hex(sha(texts.get(name).getBytes(StandardCharsets.UTF_8)));
    }

    private Map<String, Object> object(String name, String format, String forms) throws IOException {
        String text = text(name, LARGEST);
        Map<String, Object> object = text == null ? null : parsed(name, 0, text);
        if (object != null && !format.equals(object.get("format"))) {
            find(name, 0, "this is no %s", format);
            return null;
        }
        return object != null && isFormed(name, 0, text, object, forms) ? object : null;
    }

    private Map<String, Object> parsed(String name, int line, String text) {
        try {
            return Json.object(text);
        } catch (Broken broken) {
            find(name, line, broken.getMessage(), broken.at + 1);
            return null;
        }
    }

    private boolean isFormed(String name, int line, String text, Map<String, Object> object, String forms) {
        int before = findings;
        checkFields(name, line, "", object, forms);
        boolean formed = findings == before;
        if (formed && !Json.write(object).equals(text)) {
            find(name, line, "not written as it was published (blanks, escapes or order)");
        }
        return formed;
    }

    /** The lines of the list; each ends with a line feed. */
    private List<String> lines(String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        List<String> lines = Arrays.asList(text.split("\n", -1));
        if (!text.endsWith("\n")) {
            find("ballots.jsonl", lines.size(), "the last line is cut off");
            return lines;
        }
        return lines.subList(0, lines.size() - 1);
    }

    private List<Map<String, Object>> ballots(List<String> lines) {
        var ballots = new ArrayList<Map<String, Object>>();
        int number = 0;
        for (String line : lines) {
            number++;
            Map<String, Object> ballot = parsed("ballots.jsonl", number, line);
            if (ballot != null && isFormed("ballots.jsonl", number, line, ballot, BALLOT)) {
                ballots.add(ballot);
            }
        }
        return ballots;
    }

    // Who may vote and who signed

    private void checkSerials(List<Map<String, Object>> ballots) {
        String before = "";
        int number = 0;
        for (Map<String, Object> ballot : ballots) {
            number++;
            String serial = (String) ballot.get("serial");
            if (serial.equals(before)) {
                find("ballots.jsonl", number, "the serial stands twice");
            } else if (serial.compareTo(before) < 0) {
                find("ballots.jsonl", number, "out of order: ballots are sorted by serial");
            }
            before = serial;
            if (serials.remove(serial)) {
                say("Your ballot is line %d: %s", number, Json.write(map(ballot.get("marks"))));
            }
        }
        for (String serial : serials) {
            find("ballots.jsonl", 0, "there is no ballot with the serial %s", serial);
        }
    }

    private void checkTokens(Map<String, Object> poll, String digest, List<Map<String, Object>> ballots) {
        var keys = new ArrayList<PublicKey>();
        for (Object key : list(poll.get("blindKeys"))) {
            try {
                keys.add(rsa(map(key)));
            } catch (GeneralSecurityException e) {
                find("poll.json", 0, "the field %s is not %s", "blindKeys[" + keys.size() + "]", words("a key of RSA"));
                return;
            }
        }
        if (keys.isEmpty()) {
            find("poll.json", 0, "the poll has no blind keys: anybody could have added ballots");
        }
        int number = 0;
        for (Map<String, Object> ballot : ballots) {
            number++;
            List<?> tokens = list(ballot.get("tokens"));
            byte[] message = ("huying token\n" + digest + "\n" + ballot.get("serial"))
                    .getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < keys.size(); i++) {
                Map<String, Object> token = i < tokens.size() ? map(tokens.get(i)) : Map.of();
                if (!tokenHolds(keys.get(i), message, token)) {
                    find("ballots.jsonl", number, "the token of key %d does not hold", i + 1);
                }
            }
        }
    }

    private static boolean tokenHolds(PublicKey key, byte[] message, Map<String, Object> token) {
        byte[] prefix = bytes(token.get("prefix"));
        if (prefix.length != 32) {
            return false;
        }
        try {
            var check = Signature.getInstance("RSASSA-PSS");
            check.setParameter(new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, 1));
            check.initVerify(key);
            check.update(prefix);
            check.update(message);
            return check.verify(bytes(token.get("signature")));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private void checkOwn(String digest, List<Map<String, Object>> ballots) {
        int number = 0;
        for (Map<String, Object> ballot : ballots) {
            number++;
            var head = new LinkedHashMap<String, Object>();
            head.put("serial", ballot.get("serial"));
            head.put("counter", ballot.get("counter"));
            head.put("marks", ballot.get("marks"));
            if (!holds((String) ballot.get("serial"), "huying ballot\n" + digest + "\n" + Json.write(head),
                    ballot.get("signature"))) {
                find("ballots.jsonl", number, "the ballot is not as its voter signed it");
            }
        }
    }

    private void checkNumbers(Map<String, Object> poll, Map<String, Object> result, int ballots) {
        long due = number(poll.get("due"));
        long tokens = number(result.get("tokens"));
        if (number(result.get("ballots")) != ballots) {
            find("result.json", 0, "there are %d ballots, the result counts %s", ballots, result.get("ballots"));
        }
        if (ballots > tokens) {
            find("result.json", 0, "there are more ballots (%d) than tokens (%d)", ballots, tokens);
        }
        if (tokens > due) {
            find("result.json", 0, "there are more tokens (%d) than people on the roll (%d)", tokens, due);
        }
    }

    /** That a file is signed by all who keep a board key: over all of it but the field signatures. */
    private void checkBoard(Map<String, Object> poll, String name, Map<String, Object> object) {
        List<?> keys = list(poll.get("boardKeys"));
        List<?> signatures = list(object.get("signatures"));
        String text = texts.get(name);
        int cut = text.lastIndexOf(",\"signatures\":");
        String signed = cut < 0 ? text : text.substring(0, cut) + "}";
        if (keys.isEmpty()) {
            find("poll.json", 0, "the poll has no board keys: the result is signed by nobody");
        }
        for (int i = 0; i < keys.size(); i++) {
            if (i >= signatures.size() || !holds(String.valueOf(keys.get(i)), signed, signatures.get(i))) {
                find(name, 0, "the signature of board key %d does not hold", i + 1);
            }
        }
    }

    /** Spellings that two tellers took as one, if there are any. */
    private void checkNames(Map<String, Object> poll, Map<String, Object> result, String digest,
            List<Map<String, Object>> ballots) throws IOException {
        if (!Files.exists(folder.resolve("names.json"))) {
            asWritten = "true".equals(map(poll.get("settings")).get("writeIns"));
            return;
        }
        Map<String, Object> names = object("names.json", "huying-names-1", NAMES);
        if (names == null) {
            return;
        }
        if ("signed".equals(poll.get("spellings"))) {
            checkBoard(poll, "names.json", names);
        } else {
            unsigned = true;
        }
        if (!digest.equals(names.get("poll")) || !digest("result.json").equals(names.get("result"))) {
            find("names.json", 0, "the names belong to another result");
        }
        Map<String, Object> same = map(names.get("same"));
        List<?> items = list(poll.get("items"));
        same.forEach((spelling, meant) -> {
            if (items.contains(spelling) || same.containsKey(String.valueOf(meant))) {
                find("names.json", 0, "%s cannot be taken as another name", spelling);
            }
            say("%s was taken as %s, by %s.", spelling, meant,
                    String.join(", ", list(names.get("by")).stream().map(String::valueOf).toList()));
        });
        if (list(names.get("by")).size() < 2) {
            find("names.json", 0, "it takes two tellers to say so");
        }
        var marks = new ArrayList<Map<String, String>>();
        for (Map<String, Object> ballot : ballots) {
            var own = new TreeMap<String, String>();
            map(ballot.get("marks")).forEach((name, mark) -> own.merge(String.valueOf(same.getOrDefault(name, name)),
                    String.valueOf(mark), (one, other) -> one.equals("yes") ? one : other));
            marks.add(own);
        }
        compare("names.json", new Count(poll, result, "").outcome(marks), list(names.get("outcome")));
        say("names.json has the digest %s; compare it with the ledger.", digest("names.json"));
    }

    /** The seed of the lot; empty where none is drawn. */
    private String lot(Map<String, Object> poll, Map<String, Object> result, String digest,
            List<Map<String, String>> ballots) {
        if (!poll.containsKey("lot")) {
            return "";
        }
        String secret = String.valueOf(result.get("lot"));
        if (!hex(sha(("huying lot\n" + secret).getBytes(StandardCharsets.UTF_8))).equals(poll.get("lot"))) {
            find("result.json", 0, "the secret of the lot is not the one that was sealed before voting");
        }
        List<String> marks = ballots.stream().map(Json::write).sorted().toList();
        return hex(sha(("huying seed\n" + digest + "\n" + secret + "\n" + String.join("\n", marks))
                .getBytes(StandardCharsets.UTF_8)));
    }

    /** That a lot drawn by hand orders all that may be equal. */
    private void checkDrawn(Map<String, Object> poll, Map<String, Object> drawn) {
        String tie = String.valueOf(map(poll.get("settings")).get("tie"));
        if (!List.of(tie.split(",")).contains("drawn")) {
            return;
        }
        List<?> order = list(drawn.get("order"));
        List<?> items = list(poll.get("items"));
        if (order.size() != items.size() || !new HashSet<>(order).equals(new HashSet<>(items))) {
            find("result.json", 0, "the lot drawn by hand does not hold each item once");
            return;
        }
        say("Lot drawn by hand by %s, before %s: %s", drawn.get("by"), drawn.get("before"),
                String.join(", ", order.stream().map(String::valueOf).toList()));
    }

    private void checkOutcome(Map<String, Object> poll, Map<String, Object> result, String digest,
            List<Map<String, Object>> ballots) {
        var marks = new ArrayList<Map<String, String>>();
        for (Map<String, Object> ballot : ballots) {
            var own = new TreeMap<String, String>();
            map(ballot.get("marks")).forEach((item, mark) -> own.put(item, String.valueOf(mark)));
            marks.add(own);
        }
        checkDrawn(poll, map(result.get("drawn")));
        var count = new Count(poll, result, lot(poll, result, digest, marks));
        List<String> outcome;
        try {
            outcome = count.outcome(marks);
        } catch (UnsupportedOperationException e) {
            say("The rule %s is not counted here; take ballots and rule to another program.", e.getMessage());
            unknown = true;
            return;
        }
        if (number(result.get("valid")) != count.valid || number(result.get("void")) != count.voided) {
            find("result.json", 0, "%d ballots are valid and %d void, the result says %s and %s", count.valid,
                    count.voided, result.get("valid"), result.get("void"));
        }
        compare("result.json", outcome, list(result.get("outcome")));
    }

    private void compare(String name, List<String> outcome, List<?> published) {
        for (int i = 0; i < Math.max(outcome.size(), published.size()); i++) {
            String ours = i < outcome.size() ? outcome.get(i) : "-";
            String theirs = i < published.size() ? String.valueOf(published.get(i)) : "-";
            if (!ours.equals(theirs)) {
                find(name, 0, "counted: %s; published: %s", ours, theirs);
            }
        }
    }

    /** What can be checked without the answers: that each sum fits the roll and decides what it is said to decide. */
    private void checkOwners(Map<String, Object> poll, Map<String, Object> result) {
        hidden = new ArrayList<>();
        List<?> items = list(poll.get("items"));
        List<?> lines = list(result.get("outcome"));
        long present = number(result.get("present"));
        if (items.size() != lines.size()) {
            find("result.json", 0, "there are %d items and %d outcomes", items.size(), lines.size());
        }
        if (present > number(poll.get("due")) || number(result.get("ballots")) > 0) {
            find("result.json", 0, "there are more units taking part (%d) than on the roll (%d)", present,
                    number(poll.get("due")));
        }
        if (poll.containsKey("proxies")) {
            checkProxies(number(poll.get("proxies")), result, present);
        }
        for (int i = 0; i < Math.min(items.size(), lines.size()); i++) {
            String item = String.valueOf(items.get(i));
            String line = String.valueOf(lines.get(i));
            if (line.equals("passed " + item) || line.equals("failed " + item)) {
                hidden.add(item);
            } else if (!holds(line, item, poll, present)) {
                find("result.json", 0, "the sums do not fit the roll or do not decide that: %s", line);
            } else {
                told++;
            }
        }
    }

    /** Who voted for others: no more units each than was frozen, and no more together than took part. */
    private void checkProxies(long most, Map<String, Object> result, long present) {
        List<?> proxies = list(result.get("proxies"));
        if (!result.containsKey("proxies")) {
            find("result.json", 0, "the field %s is missing", "proxies");
        }
        long all = 0;
        long before = Long.MAX_VALUE;
        for (Object proxy : proxies) {
            long units = number(proxy);
            all += units;
            if (units > most) {
                find("result.json", 0, "one person voted for %d units of others, the poll allows %d", units, most);
            }
            if (units < 1 || units > before) {
                find("result.json", 0, "the field %s is not %s", "proxies", words("a list from the most down to one"));
            }
            before = units;
        }
        if (all > present) {
            find("result.json", 0, "%d units were voted for in owners' names, but %d took part", all, present);
        }
        say("Voted for in owners' names: %d units by %d others, at most %d each.", all, proxies.size(), most);
    }

    private static boolean holds(String line, String item, Map<String, Object> poll, long present) {
        String[] words = line.split(" ", 14);
        if (words.length != 14 || !line.matches("area \\d{1,17} of \\d{1,17} of \\d{1,17} heads \\d{1,17} of \\d{1,17} of"
                + " \\d{1,17} (passed|failed) .*") || !words[13].equals(item)) {
            return false;
        }
        Map<String, Object> settings = map(poll.get("settings"));
        boolean special = "true".equals(settings.get("special"));
        long floor = Long.parseLong(String.valueOf(settings.get("floor")));
        boolean passed = true;
        boolean possible = true;
        for (int at : new int[]{1, 7}) {
            BigInteger agree = new BigInteger(words[at]);
            BigInteger part = new BigInteger(words[at + 2]);
            BigInteger all = new BigInteger(words[at + 4]);
            possible &= agree.compareTo(part) <= 0 && part.compareTo(all) <= 0;
            passed &= part.signum() > 0 && share(part, 3).compareTo(share(all, 2)) >= 0 && (special
                    ? share(agree, 4).compareTo(share(part, 3)) >= 0 : share(agree, 2).compareTo(part) > 0);
        }
        long agree = Long.parseLong(words[7]);
        long heads = Long.parseLong(words[9]);
        boolean frozen = !poll.containsKey("heads") || number(poll.get("heads")) == Long.parseLong(words[11])
                && number(poll.get("area")) == Long.parseLong(words[5]);
        return possible && frozen && heads <= present && Math.min(agree, heads - agree) >= floor
                && words[12].equals(passed ? "passed" : "failed");
    }

    private static BigInteger share(BigInteger of, int times) {
        return of.multiply(BigInteger.valueOf(times));
    }

    // Counting

    /** What a poll decides, counted anew from its settings. */
    private static final class Count {

        private final List<String> items = new ArrayList<>();
        private final Map<String, Object> settings;
        private final String kind;
        private final String seed;
        private final List<?> drawn;
        private final Map<String, Long> numbers = new LinkedHashMap<>();
        private long valid;
        private long voided;

        Count(Map<String, Object> poll, Map<String, Object> result, String seed) {
            this.seed = seed;
            drawn = list(map(result.get("drawn")).get("order"));
            list(poll.get("items")).forEach(item -> items.add(String.valueOf(item)));
            settings = map(poll.get("settings"));
            kind = String.valueOf(poll.get("kind"));
            numbers.put("due", number(poll.get("due")));
            numbers.put("present", number(result.get("present")));
            numbers.put("issued", number(result.get("issued")));
        }

        private String setting(String name) {
            return String.valueOf(settings.getOrDefault(name, ""));
        }

        List<String> outcome(List<Map<String, String>> ballots) {
            var counting = new ArrayList<Map<String, String>>();
            for (Map<String, String> ballot : ballots) {
                if (isValid(ballot)) {
                    counting.add(ballot);
                }
            }
            valid = counting.size();
            voided = ballots.size() - counting.size();
            numbers.put("returned", (long) ballots.size());
            numbers.put("valid", valid);
            var lines = new ArrayList<String>();
            contradictions(lines);
            if (!lines.isEmpty()) {
                return lines;
            }
            for (String quorum : parts(setting("quorum"))) {
                String[] words = quorum.split(" ");
                if (!reached(words, numbers.get(words[0]), 0, 0)) {
                    return List.of("no quorum");
                }
            }
            switch (kind) {
                case "motions" -> motions(counting, lines);
                case "choice" -> choice(counting, lines);
                case "grades" -> grades(counting, lines);
                case "points", "ranking" -> sums(counting, lines);
                case "projects" -> new Projects(items, settings, seed, drawn).count(counting, lines);
                default -> throw new UnsupportedOperationException(kind);
            }
            return lines;
        }

        private void contradictions(List<String> lines) {
            if (numbers.get("present") > numbers.get("due")) {
                lines.add("contradictory PRESENT_MORE_THAN_DUE");
            }
            if (numbers.get("issued") > numbers.get("present")) {
                lines.add("contradictory ISSUED_MORE_THAN_PRESENT");
            }
            if (numbers.get("returned") > numbers.get("issued")) {
                lines.add("contradictory RETURNED_MORE_THAN_ISSUED");
            }
        }

        private boolean isValid(Map<String, String> ballot) {
            boolean writeIns = kind.equals("choice") && setting("writeIns").equals("true");
            for (String name : ballot.keySet()) {
                boolean writtenIn = writeIns
                        && name.matches("[\\p{L}\\p{M}][\\p{L}\\p{M}\u00b7 .-]{0,18}[\\p{L}\\p{M}]");
                if (!items.contains(name) && !writtenIn) {
                    return false;
                }
            }
            long yes = ballot.values().stream().filter("yes"::equals).count();
            return switch (kind) {
                case "motions" -> Set.of("yes", "no", "abstain").containsAll(ballot.values());
                case "choice" -> Set.of("yes", "no", "abstain").containsAll(ballot.values())
                        && yes <= Long.parseLong(setting("places"));
                case "grades" -> {
                    var grades = new HashSet<>(List.of(setting("grades").split(",")));
                    grades.add(setting("notInformed"));
                    yield grades.containsAll(ballot.values());
                }
                case "points" -> ballot.values().stream().allMatch(mark -> mark.matches("[0-9]{1,9}")
                        && Long.parseLong(mark) <= Long.parseLong(setting("mostForItem")))
                        && ballot.values().stream().mapToLong(Long::parseLong).sum() <= Long
                                .parseLong(setting("mostOnBallot"));
                case "ranking" -> {
                    boolean ordered = ballot.size() <= setting("points").split(",").length;
                    for (int place = 1; place <= ballot.size(); place++) {
                        ordered &= ballot.containsValue(String.valueOf(place));
                    }
                    yield ordered;
                }
                case "projects" -> Set.of("yes").containsAll(ballot.values())
                        && yes <= Long.parseLong(setting("mostNamed"));
                default -> throw new UnsupportedOperationException(kind);
            };
        }

        /** Words: who, more than or at least, share, of whom. */
        private boolean reached(String[] words, long part, long yes, long no) {
            String[] share = words[2].split("/");
            long whole = words[3].equals("yes_and_no") ? yes + no : numbers.get(words[3]);
            int difference = BigInteger.valueOf(part).multiply(new BigInteger(share[1]))
                    .compareTo(BigInteger.valueOf(whole).multiply(new BigInteger(share[0])));
            return whole > 0 && (words[1].equals(">") ? difference > 0 : difference >= 0);
        }

        private boolean passes(long yes, long no) {
            return parts(setting("passes")).stream().allMatch(share -> reached(share.split(" "), yes, yes, no));
        }

        private static List<String> parts(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split("; "));
        }

        private void motions(List<Map<String, String>> ballots, List<String> lines) {
            for (String item : items) {
                long yes = ballots.stream().filter(ballot -> "yes".equals(ballot.get(item))).count();
                long no = ballots.stream().filter(ballot -> "no".equals(ballot.get(item))).count();
                lines.add("yes " + yes + " no " + no + " abstain " + (valid - yes - no) + " "
                        + (passes(yes, no) ? "passed " : "failed ") + item);
            }
        }

        private void choice(List<Map<String, String>> ballots, List<String> lines) {
            var votes = new LinkedHashMap<String, Long>();
            items.forEach(item -> votes.put(item, 0L));
            var writtenIn = new TreeMap<String, Long>();
            for (Map<String, String> ballot : ballots) {
                ballot.forEach((name, mark) -> {
                    if (mark.equals("yes")) {
                        (items.contains(name) ? votes : writtenIn).merge(name, 1L, Long::sum);
                    }
                });
            }
            votes.putAll(writtenIn);
            votes.forEach((name, count) -> lines.add("votes " + count + " " + name));
            var enough = new LinkedHashMap<String, Long>();
            votes.forEach((name, count) -> {
                if (count > 0 && passes(count, valid - count)) {
                    enough.put(name, count);
                }
            });
            int places = Integer.parseInt(setting("places"));
            int elected = border(enough, places, "elected ", lines);
            if (elected >= 0 && elected < places) {
                lines.add("second election for " + (places - elected));
            }
        }

        private void grades(List<Map<String, String>> ballots, List<String> lines) {
            for (String item : items) {
                long graded = 0;
                long good = 0;
                int place = 0;
                var line = new StringBuilder();
                for (String grade : setting("grades").split(",")) {
                    long count = ballots.stream().filter(ballot -> grade.equals(ballot.get(item))).count();
                    graded += count;
                    good += place++ < Integer.parseInt(setting("good")) ? count : 0;
                    line.append(count).append(' ').append(grade).append(' ');
                }
                String unknown = setting("notInformed");
                long notInformed = ballots.stream().filter(ballot -> unknown.equals(ballot.get(item))).count();
                lines.add(line.toString() + notInformed + " " + unknown + " "
                        + (passes(good, graded - good) ? "kept " : "returned ") + item);
            }
        }

        private void sums(List<Map<String, String>> ballots, List<String> lines) {
            var sums = new LinkedHashMap<String, Long>();
            String[] points = setting("points").split(",");
            for (String item : items) {
                long sum = 0;
                for (Map<String, String> ballot : ballots) {
                    String mark = ballot.get(item);
                    if (mark != null) {
                        sum += kind.equals("points") ? Long.parseLong(mark)
                                : Long.parseLong(points[Integer.parseInt(mark) - 1]);
                    }
                }
                sums.put(item, sum);
                lines.add("sum " + sum + " " + item);
            }
            border(sums, Integer.parseInt(setting("places")), "first ", lines);
        }

        /** How many are in; -1 where equals at the border have a new vote. */
        private static int border(Map<String, Long> votes, int places, String word, List<String> lines) {
            List<String> order = new ArrayList<>(votes.keySet());
            order.sort(Comparator.<String, Long>comparing(votes::get).reversed().thenComparing(name -> name));
            if (order.size() <= places || votes.get(order.get(places)) < votes.get(order.get(places - 1))) {
                List<String> in = order.subList(0, Math.min(places, order.size()));
                in.forEach(name -> lines.add(word + name));
                return in.size();
            }
            long last = votes.get(order.get(places - 1));
            List<String> tied = order.stream().filter(name -> votes.get(name) == last).toList();
            List<String> in = order.stream().filter(name -> votes.get(name) > last).toList();
            in.forEach(name -> lines.add(word + name));
            lines.add("run-off for " + (places - in.size()));
            tied.forEach(name -> lines.add("tied " + name));
            return -1;
        }
    }

    /** Projects under a budget: most votes first and Equal Shares, in whole numbers and quotients of them. */
    private static final class Projects {

        private static final int MOST_STEPS = 500_000;

        private final List<String> ids;
        private final List<String> lots;
        private final List<?> drawn;
        private final String rule;
        private final String[] ties;
        private final Q step;
        private final long unit;
        private final long budget;
        private final long[] cost;
        private final long[] votes;
        private final List<List<Integer>> groups = new ArrayList<>();
        private final List<Long> people = new ArrayList<>();
        private long voters;

        Projects(List<String> ids, Map<String, Object> settings, String seed, List<?> drawn) {
            this.ids = ids;
            this.drawn = drawn;
            lots = ids.stream().map(id -> hex(sha((seed + "\n" + id).getBytes(StandardCharsets.UTF_8)))).toList();
            rule = String.valueOf(settings.get("rule"));
            ties = String.valueOf(settings.get("tie")).split(",");
            String[] parts = String.valueOf(settings.get("step")).split("/");
            step = new Q(new BigInteger(parts[0]), parts.length > 1 ? new BigInteger(parts[1]) : BigInteger.ONE);
            var amounts = new ArrayList<BigDecimal>();
            for (String amount : String.valueOf(settings.get("costs")).split(",")) {
                amounts.add(new BigDecimal(amount).stripTrailingZeros());
            }
            amounts.add(new BigDecimal(String.valueOf(settings.get("budget"))).stripTrailingZeros());
            int decimals = amounts.stream().mapToInt(BigDecimal::scale).max().orElse(0);
            int shift = Math.max(0, decimals);
            unit = BigInteger.TEN.pow(shift).longValueExact();
            budget = amounts.get(ids.size()).movePointRight(shift).longValueExact();
            cost = new long[ids.size()];
            for (int i = 0; i < cost.length; i++) {
                cost[i] = amounts.get(i).movePointRight(shift).longValueExact();
            }
            votes = new long[ids.size()];
        }

        void count(List<Map<String, String>> ballots, List<String> lines) {
            var counted = new LinkedHashMap<List<Integer>, Long>();
            for (Map<String, String> ballot : ballots) {
                counted.merge(ballot.keySet().stream().map(ids::indexOf).toList(), 1L, Long::sum);
                voters++;
            }
            counted.forEach((group, number) -> {
                groups.add(group);
                people.add(number);
                group.forEach(project -> votes[project] += number);
            });
            int steps = 0;
            List<Integer> winners;
            String[] words = rule.split("_");
            if (rule.equals("greedy_votes") || rule.equals("greedy") || rule.equals("greedy-no-skip")) {
                winners = mostFirst(List.of());
            } else if (words[0].equals("mes") && words.length >= 3 && (words[1].equals("cost") || words[1].equals("card"))
                    && (!rule.contains("_cmp_") || rule.endsWith("_cmp_satisfaction_all")) && voters > 0) {
                boolean whole = rule.contains("_integral");
                winners = shares(share(whole, 0));
                if (words[2].startsWith("add1")) {
                    while (more(winners, rule.contains("_noexh"))) {
                        List<Integer> next = shares(share(whole, steps + 1));
                        if (sum(next) > budget) {
                            break;
                        }
                        winners = next;
                        if (++steps > MOST_STEPS) {
                            throw new UnsupportedOperationException(rule);
                        }
                    }
                }
                winners = words[2].equals("utilitarian") || words[2].equals("add1u") ? mostFirst(winners) : winners;
                List<Integer> byVotes = mostFirst(List.of());
                if (rule.contains("_cmp_") && prefer(byVotes, winners) > prefer(winners, byVotes)) {
                    winners = byVotes;
                }
            } else {
                throw new UnsupportedOperationException(rule);
            }
            winners.stream().map(ids::get).sorted().forEach(id -> lines.add("funded " + id));
            lines.add("cost " + new BigDecimal(sum(winners)).divide(new BigDecimal(unit)).stripTrailingZeros()
                    .toPlainString());
            lines.add("steps " + steps);
        }

        /** How many named more of the ones than of the others. */
        private long prefer(List<Integer> ones, List<Integer> others) {
            long more = 0;
            for (int group = 0; group < groups.size(); group++) {
                more += groups.get(group).stream().filter(ones::contains).count() > groups.get(group).stream()
                        .filter(others::contains).count() ? people.get(group) : 0;
            }
            return more;
        }

        private Q share(boolean whole, int steps) {
            BigInteger all = BigInteger.valueOf(budget);
            BigInteger each = BigInteger.valueOf(voters);
            if (whole) {
                BigInteger units = each.multiply(BigInteger.valueOf(unit));
                all = all.divide(units).multiply(units);
            }
            return new Q(all, each).plus(step.times(unit).times(steps));
        }

        private boolean more(List<Integer> winners, boolean toTheEnd) {
            boolean lacks = false;
            boolean fits = false;
            for (int project = 0; project < cost.length; project++) {
                if (votes[project] > 0 && !winners.contains(project)) {
                    lacks = true;
                    fits |= cost[project] <= budget - sum(winners);
                }
            }
            return lacks && (toTheEnd || fits);
        }

        private List<Integer> mostFirst(List<Integer> begun) {
            var winners = new ArrayList<>(begun);
            var order = new ArrayList<Integer>();
            for (int project = 0; project < cost.length; project++) {
                order.add(project);
            }
            order.sort(Comparator.<Integer>comparingLong(project -> -votes[project]).thenComparing(this::tie));
            for (int project : order) {
                if (rule.equals("greedy-no-skip") && cost[project] != 999_999_999L * unit
                        && sum(winners) + cost[project] > budget) {
                    break;
                }
                if (!winners.contains(project) && cost[project] != 999_999_999L * unit
                        && sum(winners) + cost[project] <= budget) {
                    winners.add(project);
                }
            }
            return winners;
        }

        private long sum(List<Integer> projects) {
            return projects.stream().mapToLong(project -> cost[project]).sum();
        }

        private int tie(int one, int other) {
            for (String by : ties) {
                int difference = switch (by) {
                    case "votes" -> Long.compare(votes[other], votes[one]);
                    case "cost" -> Long.compare(cost[one], cost[other]);
                    case "dearer" -> Long.compare(cost[other], cost[one]);
                    case "file" -> Integer.compare(one, other);
                    case "drawn" -> Integer.compare(drawn.indexOf(ids.get(one)), drawn.indexOf(ids.get(other)));
                    case "lot" -> lots.get(one).compareTo(lots.get(other));
                    default -> ids.get(one).compareTo(ids.get(other));
                };
                if (difference != 0) {
                    return difference;
                }
            }
            return ids.get(one).compareTo(ids.get(other));
        }

        private List<Integer> shares(Q share) {
            var left = new Q[groups.size()];
            Arrays.fill(left, share);
            var winners = new ArrayList<Integer>();
            var least = new Q[cost.length];
            Arrays.fill(least, Q.ZERO);
            while (true) {
                int best = -1;
                Q bestPrice = null;
                for (int project = 0; project < cost.length; project++) {
                    if (votes[project] == 0 || winners.contains(project) || least[project] == null
                            || best >= 0 && least[project].compareTo(least[best]) > 0) {
                        continue;
                    }
                    Q price = price(project, left);
                    least[project] = price == null ? null
                            : cost[project] == 0 ? Q.ZERO : rule.startsWith("mes_cost") ? price.over(cost[project]) : price;
                    if (price == null) {
                        continue;
                    }
                    int difference = best < 0 ? -1 : least[project].compareTo(least[best]);
                    if (difference < 0 || difference == 0 && tie(project, best) < 0) {
                        best = project;
                        bestPrice = price;
                    }
                }
                if (best < 0) {
                    return winners;
                }
                winners.add(best);
                for (int group = 0; group < left.length; group++) {
                    if (groups.get(group).contains(best)) {
                        left[group] = left[group].compareTo(bestPrice) > 0 ? left[group].minus(bestPrice) : Q.ZERO;
                    }
                }
            }
        }

        /** What each pays who can, the poor giving all they have; null if all have too little. */
        private Q price(int project, Q[] left) {
            var supporters = new ArrayList<Integer>();
            for (int group = 0; group < left.length; group++) {
                if (groups.get(group).contains(project)) {
                    supporters.add(group);
                }
            }
            supporters.sort(Comparator.comparing(group -> left[group]));
            Q rest = new Q(BigInteger.valueOf(cost[project]), BigInteger.ONE);
            long rich = votes[project];
            for (int group : supporters) {
                Q each = rest.over(rich);
                if (each.compareTo(left[group]) <= 0) {
                    return each;
                }
                rest = rest.minus(left[group].times(people.get(group)));
                rich -= people.get(group);
            }
            return null;
        }
    }

    /** A quotient of whole numbers, in lowest terms. */
    private record Q(BigInteger upper, BigInteger lower) implements Comparable<Q> {

        static final Q ZERO = new Q(BigInteger.ZERO, BigInteger.ONE);

        Q {
            BigInteger common = upper.gcd(lower);
            upper = upper.divide(common);
            lower = lower.divide(common);
        }

        Q plus(Q other) {
            return new Q(upper.multiply(other.lower).add(other.upper.multiply(lower)), lower.multiply(other.lower));
        }

        Q minus(Q other) {
            return new Q(upper.multiply(other.lower).subtract(other.upper.multiply(lower)),
                    lower.multiply(other.lower));
        }

        Q times(long factor) {
            return new Q(upper.multiply(BigInteger.valueOf(factor)), lower);
        }

        Q over(long divisor) {
            return new Q(upper, lower.multiply(BigInteger.valueOf(divisor)));
        }

        @Override
        public int compareTo(Q other) {
            return upper.multiply(other.lower).compareTo(other.upper.multiply(lower));
        }
    }

    // Keys and hashes

    private static boolean holds(String key, String text, Object signature) {
        byte[] raw = bytes(key);
        if (raw.length != 32) {
            return false;
        }
        try {
            byte[] encoded = HexFormat.of().parseHex("302a300506032b6570032100" + key);
            var check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(bytes(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey rsa(Map<String, Object> key) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePublic(
                new RSAPublicKeySpec(new BigInteger((String) key.get("n"), 16),
                        new BigInteger((String) key.get("e"), 16)));
    }

    /** RFC 9162, section 2.1.1. */
    private static byte[] root(List<String> lines, int begin, int end) {
        if (begin == end) {
            return sha();
        }
        if (end - begin == 1) {
            return sha(new byte[]{0}, lines.get(begin).getBytes(StandardCharsets.UTF_8));
        }
        int middle = begin + Integer.highestOneBit(end - begin - 1);
        return sha(new byte[]{1}, root(lines, begin, middle), root(lines, middle, end));
    }

    private static byte[] sha(byte[]... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha.update(part);
            }
            return sha.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(Object hex) {
        String text = String.valueOf(hex);
        return text.length() % 2 == 0 && text.matches("[0-9a-f]*") ? HexFormat.of().parseHex(text) : new byte[0];
    }

    private static long number(Object value) {
        return value instanceof Long number ? number : -1;
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<String, Object> map(Object value) {
        var map = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> map.put(String.valueOf(key), entry));
        }
        return map;
    }

    // Saying it

    private void find(String name, int line, String text, Object... values) {
        findings++;
        if (alike.merge(name + ": " + words(text), 1, Integer::sum) <= TOLD) {
            out.println(name + ":" + (line > 0 ? line + ":" : "") + " " + words(text).formatted(shown(values)));
        }
    }

    private void say(String text, Object... values) {
        out.println(words(text).formatted(shown(values)));
    }

    /** What stands in the files is told, but it moves no cursor and hides nothing. */
    private static Object[] shown(Object... values) {
        return Arrays.stream(values).map(value -> value instanceof Number ? value
                : String.valueOf(value).replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]", "?")).toArray();
    }

    /** The terminal's own encoding, unless it has no Chinese. */
    private static PrintStream output() {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        Charset charset = name == null ? Charset.defaultCharset() : Charset.forName(name);
        return new PrintStream(new FileOutputStream(FileDescriptor.out), false,
                charset.newEncoder().canEncode('\u547c') ? charset : StandardCharsets.UTF_8);
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
            Usage: VerifyBallot [--lang zh|en] [--serial YOURS]... [--root KNOWN]... FOLDER
            \u7528\u6cd5\uff1aVerifyBallot [--lang zh|en] [--serial \u9009\u7968\u7f16\u53f7]... [--root \u5df2\
            \u77e5\u7684\u6839]... \u6587\u4ef6\u5939
            FOLDER: with poll.json, ballots.jsonl and result.json
            \u6587\u4ef6\u5939\uff1a\u542b poll.json\u3001ballots.jsonl\u3001result.json
            Exit: 0 whole, 1 broken, 2 cannot tell
            \u7ed3\u679c\uff1a0 \u5b8c\u6574\uff0c1 \u6709\u95ee\u9898\uff0c2 \u65e0\u6cd5\u5224\u65ad
            Cannot be read: %s
            \u8bfb\u4e0d\u4e86\uff1a%s
            the result belongs to another poll, or the poll was changed
            \u7ed3\u679c\u5c5e\u4e8e\u53e6\u4e00\u6b21\u6295\u7968\uff0c\u6216\u6295\u7968\u5185\u5bb9\u88ab\
            \u6539\u8fc7
            the root does not fit the ballots: some were changed, left out or added
            \u6839\u4e0e\u9009\u7968\u4e0d\u7b26\uff1a\u6709\u6539\u52a8\u3001\u7f3a\u5931\u6216\u6dfb\u52a0
            the root you know, %s, is not that of these ballots
            \u60a8\u6240\u77e5\u7684\u6839 %s \u4e0d\u662f\u8fd9\u4e9b\u9009\u7968\u7684\u6839
            The signing keys were kept by: %s
            \u7b7e\u540d\u94a5\u5319\u4fdd\u7ba1\uff1a%s
            BROKEN: %d findings.
            \u6709\u95ee\u9898\uff1a%d \u5904\u4e0d\u7b26\u3002
            CANNOT TELL: ballots and root are whole (%d ballots, root %s), the result was not counted anew.
            \u65e0\u6cd5\u5224\u65ad\uff1a\u9009\u7968\u548c\u6839\u5b8c\u6574\uff08%d \u5f20\uff0c\u6839 %s\
            \uff09\uff0c\u7ed3\u679c\u6ca1\u6709\u91cd\u65b0\u8ba1\u7b97\u3002
            WHOLE: %d ballots, root %s
            \u5b8c\u6574\uff1a%d \u5f20\u9009\u7968\uff0c\u6839 %s
            %s: the file is missing
            %s\uff1a\u7f3a\u5c11\u8fd9\u4e2a\u6587\u4ef6
            the file is not UTF-8
            \u6587\u4ef6\u4e0d\u662f UTF-8 \u7f16\u7801
            this is no %s
            \u8fd9\u4e0d\u662f %s
            not written as it was published (blanks, escapes or order)
            \u5199\u6cd5\u4e0e\u516c\u5e03\u7684\u4e0d\u540c\uff08\u7a7a\u683c\u3001\u8f6c\u4e49\u6216\u987a\
            \u5e8f\uff09
            the last line is cut off
            \u6700\u540e\u4e00\u884c\u4e0d\u5b8c\u6574
            the serial stands twice
            \u7f16\u53f7\u91cd\u590d
            out of order: ballots are sorted by serial
            \u987a\u5e8f\u4e0d\u5bf9\uff1a\u9009\u7968\u6309\u7f16\u53f7\u6392\u5217
            Your ballot is line %d: %s
            \u60a8\u7684\u9009\u7968\u5728\u7b2c %d \u884c\uff1a%s
            there is no ballot with the serial %s
            \u6ca1\u6709\u7f16\u53f7\u4e3a %s \u7684\u9009\u7968
            the poll has no blind keys: anybody could have added ballots
            \u6295\u7968\u6ca1\u6709\u76f2\u7b7e\u5bc6\u94a5\uff1a\u4efb\u4f55\u4eba\u90fd\u53ef\u80fd\u6dfb\u7968
            the token of key %d does not hold
            \u7b2c %d \u628a\u5bc6\u94a5\u7684\u51ed\u8bc1\u65e0\u6548
            the ballot is not as its voter signed it
            \u9009\u7968\u4e0e\u6295\u7968\u4eba\u7b7e\u540d\u7684\u5185\u5bb9\u4e0d\u7b26
            there are %d ballots, the result counts %s
            \u5171 %d \u5f20\u9009\u7968\uff0c\u7ed3\u679c\u5374\u5199 %s \u5f20
            there are more ballots (%d) than tokens (%d)
            \u9009\u7968\uff08%d\uff09\u591a\u4e8e\u51ed\u8bc1\uff08%d\uff09
            there are more tokens (%d) than people on the roll (%d)
            \u51ed\u8bc1\uff08%d\uff09\u591a\u4e8e\u540d\u518c\u4eba\u6570\uff08%d\uff09
            the poll has no board keys: the result is signed by nobody
            \u6295\u7968\u6ca1\u6709\u516c\u5e03\u5bc6\u94a5\uff1a\u7ed3\u679c\u65e0\u4eba\u7b7e\u540d
            the signature of board key %d does not hold
            \u7b2c %d \u628a\u516c\u5e03\u5bc6\u94a5\u7684\u7b7e\u540d\u65e0\u6548
            The rule %s is not counted here; take ballots and rule to another program.
            \u6b64\u5904\u4e0d\u8ba1\u7b97\u89c4\u5219 %s\uff1b\u8bf7\u628a\u9009\u7968\u548c\u89c4\u5219\u4ea4\
            \u7ed9\u522b\u7684\u7a0b\u5e8f\u8ba1\u7b97\u3002
            %d ballots are valid and %d void, the result says %s and %s
            \u6709\u6548 %d \u5f20\u3001\u65e0\u6548 %d \u5f20\uff0c\u7ed3\u679c\u5374\u5199 %s \u548c %s
            the secret of the lot is not the one that was sealed before voting
            \u62bd\u7b7e\u7684\u79d8\u5bc6\u4e0d\u662f\u6295\u7968\u524d\u5c01\u597d\u7684\u90a3\
            \u4e00\u4e2a
            CHECKED: signatures, roll and %d sums by area and head; both shares of each were worked out anew.
            \u5df2\u6838\u5bf9\uff1a\u7b7e\u540d\u3001\u540d\u518c\u548c %d \u7ec4\u9762\u79ef\u4e0e\
            \u4eba\u6570\uff1b\u5404\u9879\u7684\u4e24\u4e2a\u6bd4\u4f8b\u90fd\u91cd\u65b0\u7b97\
            \u8fc7\u3002
            CANNOT TELL: whether the sums are those of the owners' answers. These are not published, since an area is a name.
            \u65e0\u6cd5\u5224\u65ad\uff1a\u8fd9\u4e9b\u5408\u8ba1\u662f\u5426\u5c31\u662f\u4e1a\
            \u4e3b\u7684\u7b54\u590d\u3002\u7b54\u590d\u4e0d\u516c\u5e03\uff0c\u56e0\u4e3a\u9762\
            \u79ef\u7b49\u4e8e\u59d3\u540d\u3002
            CANNOT TELL: the decision on item %s. Fewer heads than the floor are on a side, so no sums are told.
            \u65e0\u6cd5\u5224\u65ad\uff1a\u7b2c %s \u9879\u7684\u51b3\u5b9a\u3002\u6709\u4e00\u65b9\
            \u4eba\u6570\u5c11\u4e8e\u516c\u5e03\u4e0b\u9650\uff0c\u5408\u8ba1\u4e0d\u516c\u5e03\
            \u3002
            there are %d items and %d outcomes
            \u5171 %d \u9879\uff0c\u7ed3\u679c\u5374\u6709 %d \u6761
            there are more units taking part (%d) than on the roll (%d)
            \u53c2\u52a0\u7684\u4e13\u6709\u90e8\u5206\uff08%d\uff09\u591a\u4e8e\u540d\u518c\uff08%d\
            \uff09
            the sums do not fit the roll or do not decide that: %s
            \u5408\u8ba1\u4e0e\u540d\u518c\u4e0d\u7b26\uff0c\u6216\u5f97\u4e0d\u51fa\u8fd9\u4e2a\
            \u51b3\u5b9a\uff1a%s
            the names belong to another result
            \u8fd9\u4efd\u5199\u6cd5\u8ba4\u5b9a\u5c5e\u4e8e\u53e6\u4e00\u4e2a\u7ed3\u679c
            %s cannot be taken as another name
            %s \u4e0d\u80fd\u8ba4\u4f5c\u522b\u7684\u540d\u5b57
            %s was taken as %s, by %s.
            %s \u8ba4\u4f5c %s\uff0c\u8ba4\u5b9a\u4eba\uff1a%s\u3002
            it takes two tellers to say so
            \u8981\u7531\u4e24\u540d\u8ba1\u7968\u4eba\u8ba4\u5b9a
            names.json has the digest %s; compare it with the ledger.
            names.json \u7684\u6458\u8981\u662f %s\uff0c\u8bf7\u4e0e\u53f0\u8d26\u6838\u5bf9\u3002
            counted: %s; published: %s
            \u91cd\u65b0\u8ba1\u7b97\uff1a%s\uff1b\u516c\u5e03\uff1a%s
            The files need more memory than Java has here; give it more with -Xmx.
            \u5185\u5b58\u4e0d\u591f\u8bfb\u8fd9\u4e9b\u6587\u4ef6\uff0c\u8bf7\u7528 -Xmx \u7ed9 Java \
            \u66f4\u591a\u5185\u5b58\u3002
            There is no folder %s.
            \u6ca1\u6709\u6587\u4ef6\u5939 %s\u3002
            %s: the file cannot be read
            %s\uff1a\u8fd9\u4e2a\u6587\u4ef6\u8bfb\u4e0d\u4e86
            the file is larger than any that is published: %d bytes
            \u6587\u4ef6\u6bd4\u4efb\u4f55\u516c\u5e03\u7684\u90fd\u5927\uff1a%d \u5b57\u8282
            this is no JSON as it is published: it cannot be read at character %d
            \u4e0d\u662f\u516c\u5e03\u7684\u90a3\u79cd JSON\uff1a\u7b2c %d \u4e2a\u5b57\u7b26\u8bfb\
            \u4e0d\u4e0b\u53bb
            the field %s is missing
            \u7f3a\u5c11\u5b57\u6bb5 %s
            the field %s is no list
            \u5b57\u6bb5 %s \u4e0d\u662f\u5217\u8868
            the field %s is not %s
            \u5b57\u6bb5 %s \u5e94\u4e3a\uff1a%s
            %s has the field %s, which this checker does not know; take the one that came with the poll.
            %s \u91cc\u6709\u5b57\u6bb5 %s\uff0c\u8fd9\u4e2a\u6838\u9a8c\u7a0b\u5e8f\u4e0d\u8ba4\u8bc6\
            \uff1b\u8bf7\u7528\u968f\u6295\u7968\u516c\u5e03\u7684\u6838\u9a8c\u7a0b\u5e8f\u3002
            CANNOT TELL: what this checker knows is whole (%d ballots, root %s), but there is more.
            \u65e0\u6cd5\u5224\u65ad\uff1a\u8ba4\u8bc6\u7684\u90e8\u5206\u5b8c\u6574\uff08%d \u5f20\
            \uff0c\u6839 %s\uff09\uff0c\u8fd8\u6709\u4e0d\u8ba4\u8bc6\u7684\u3002
            an item stands twice in the field items
            \u5b57\u6bb5 items \u91cc\u6709\u4e00\u9879\u5199\u4e86\u4e24\u6b21
            there are %d items, but %d in the field %s
            \u5171 %d \u9879\uff0c\u4f46\u6709 %d \u4e2a\u5728\u5b57\u6bb5 %s
            %d more findings like that: %s
            \u8fd8\u6709 %d \u5904\u76f8\u540c\uff1a%s
            a text
            \u4e00\u6bb5\u6587\u5b57
            an id of letters, digits and . _ / -
            \u7531\u5b57\u6bcd\u3001\u6570\u5b57\u548c . _ / - \u7ec4\u6210\u7684\u7f16\u53f7
            a whole number, not below zero
            \u4e0d\u5c0f\u4e8e\u96f6\u7684\u6574\u6570
            64 hexadecimal digits
            64 \u4f4d\u5341\u516d\u8fdb\u5236\u6570
            128 hexadecimal digits
            128 \u4f4d\u5341\u516d\u8fdb\u5236\u6570
            256 to 2048 hexadecimal digits
            256 \u5230 2048 \u4f4d\u5341\u516d\u8fdb\u5236\u6570
            a hexadecimal number of 128 to 2048 digits
            128 \u5230 2048 \u4f4d\u7684\u5341\u516d\u8fdb\u5236\u6570
            a hexadecimal number of 1 to 8 digits
            1 \u5230 8 \u4f4d\u7684\u5341\u516d\u8fdb\u5236\u6570
            an object of texts
            \u5168\u662f\u6587\u5b57\u7684\u5bf9\u8c61
            an object with n and e
            \u5e26 n \u548c e \u7684\u5bf9\u8c61
            an object with prefix and signature
            \u5e26 prefix \u548c signature \u7684\u5bf9\u8c61
            a whole number of at most nine digits
            \u4e0d\u8d85\u8fc7\u4e5d\u4f4d\u7684\u6574\u6570
            a whole number from one on, of at most nine digits
            \u4e0d\u5c0f\u4e8e\u4e00\u3001\u4e0d\u8d85\u8fc7\u4e5d\u4f4d\u7684\u6574\u6570
            true or false
            true \u6216 false
            words parted by commas
            \u7528\u9017\u53f7\u9694\u5f00\u7684\u8bcd
            whole numbers parted by commas
            \u7528\u9017\u53f7\u9694\u5f00\u7684\u6574\u6570
            an amount such as 1200.50
            1200.50 \u8fd9\u6837\u7684\u91d1\u989d
            amounts parted by commas
            \u7528\u9017\u53f7\u9694\u5f00\u7684\u91d1\u989d
            a number or a quotient such as 1/2
            \u6570\u6216 1/2 \u8fd9\u6837\u7684\u5206\u6570
            shares such as yes > 1/2 returned
            yes > 1/2 returned \u8fd9\u6837\u7684\u6bd4\u4f8b
            shares such as present > 1/2 due
            present > 1/2 due \u8fd9\u6837\u7684\u6bd4\u4f8b
            a key of RSA
            RSA \u5bc6\u94a5
            the field %s does not belong here
            \u8fd9\u91cc\u4e0d\u5e94\u6709\u5b57\u6bb5 %s
            CANNOT TELL: ballots and result are whole (%d ballots, root %s), but names.json is not signed, as in older polls. Only the ledger tells whether it is the one the tellers agreed on.
            \u65e0\u6cd5\u5224\u65ad\uff1a\u9009\u7968\u548c\u7ed3\u679c\u5b8c\u6574\uff08%d \u5f20\
            \uff0c\u6839 %s\uff09\uff0c\u4f46 names.json \u6ca1\u6709\u7b7e\u540d\uff0c\u65e9\u5148\
            \u7684\u6295\u7968\u90fd\u662f\u8fd9\u6837\u3002\u662f\u4e0d\u662f\u8ba1\u7968\u4eba\u8ba4\
            \u5b9a\u7684\u90a3\u4e00\u4efd\uff0c\u8981\u4e0e\u53f0\u8d26\u6838\u5bf9\u3002
            Without names.json names count as they are written. If the ledger has a digest of one, it is missing here.
            \u6ca1\u6709 names.json\uff0c\u540d\u5b57\u6309\u5199\u7684\u7b97\u3002\u53f0\u8d26\u91cc\
            \u82e5\u6709\u5b83\u7684\u6458\u8981\uff0c\u5c31\u662f\u8fd9\u91cc\u5c11\u4e86\u8fd9\u4e2a\
            \u6587\u4ef6\u3002
            one person voted for %d units of others, the poll allows %d
            \u6709\u4eba\u4ee3\u4e86 %d \u4e2a\u4e13\u6709\u90e8\u5206\uff0c\u6295\u7968\u89c4\u5b9a\
            \u6700\u591a %d \u4e2a
            a list from the most down to one
            \u4ece\u591a\u5230\u5c11\u3001\u4e0d\u5c0f\u4e8e\u4e00\u7684\u5217\u8868
            %d units were voted for in owners' names, but %d took part
            \u53d7\u6258\u8868\u51b3\u7684\u4e13\u6709\u90e8\u5206\u6709 %d \u4e2a\uff0c\u53c2\u52a0\
            \u7684\u5374\u53ea\u6709 %d \u4e2a
            Voted for in owners' names: %d units by %d others, at most %d each.
            \u53d7\u6258\u8868\u51b3\uff1a%d \u4e2a\u4e13\u6709\u90e8\u5206\uff0c\u7531 %d \u4eba\u4ee3\
            \uff0c\u89c4\u5b9a\u6bcf\u4eba\u6700\u591a %d \u4e2a\u3002
            votes, cost, dearer, file, id, lot or drawn, parted by commas
            \u7528\u9017\u53f7\u9694\u5f00\u7684 votes\u3001cost\u3001dearer\u3001file\u3001id\u3001lot \
            \u6216 drawn
            an object with by, before and order
            \u5e26 by\u3001before \u548c order \u7684\u5bf9\u8c61
            the lot drawn by hand does not hold each item once
            \u624b\u62bd\u7684\u987a\u5e8f\u6ca1\u6709\u628a\u6bcf\u4e00\u9879\u5404\u5199\u4e00\u6b21
            Lot drawn by hand by %s, before %s: %s
            \u624b\u62bd\u6392\u5e8f\uff1a%s\u62bd\u7b7e\uff0c\u5728\u573a %s\uff0c\u5148\u540e %s
            """.split("\n");

    // Reading

    /** A text is no JSON, at least from that place on. */
    private static final class Broken extends Exception {

        private static final long serialVersionUID = 1;
        private final int at;

        Broken(int at) {
            super("this is no JSON as it is published: it cannot be read at character %d", null, false, false);
            this.at = at;
        }
    }

    /** As much of JSON as is published: objects, lists, strings, whole numbers. */
    private static final class Json {

        private static final String ESCAPED = "\"\\\b\f\n\r\t/";
        private static final String ESCAPES = "\"\\bfnrt/";

        private static final int DEEPEST = 9;

        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Map<String, Object> object(String text) throws Broken {
            var json = new Json(text);
            try {
                Object value = json.value(0);
                if (json.at == text.length() && value instanceof Map) {
                    return map(value);
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                // told below: the place is known
            }
            throw new Broken(json.at);
        }

        private Object value(int depth) {
            if (depth > DEEPEST) {
                throw new IllegalArgumentException();
            }
            char first = text.charAt(at);
            if (first == '"') {
                return string();
            } else if (first == '{') {
                var object = new LinkedHashMap<String, Object>();
                for (at++; text.charAt(at) != '}'; skipComma('}')) {
                    String key = string();
                    expect(':');
                    if (object.put(key, value(depth + 1)) != null) {
                        throw new IllegalArgumentException();
                    }
                }
                at++;
                return object;
            } else if (first == '[') {
                var list = new ArrayList<Object>();
                for (at++; text.charAt(at) != ']'; skipComma(']')) {
                    list.add(value(depth + 1));
                }
                at++;
                return list;
            }
            int begin = at;
            while (at < text.length() && (text.charAt(at) == '-' || Character.isDigit(text.charAt(at)))) {
                at++;
            }
            return Long.valueOf(text.substring(begin, at));
        }

        private void skipComma(char end) {
            if (text.charAt(at) != end) {
                expect(',');
                if (text.charAt(at) == end) {
                    throw new IllegalArgumentException();
                }
            }
        }

        private void expect(char letter) {
            if (text.charAt(at) != letter) {
                throw new IllegalArgumentException();
            }
            at++;
        }

        private String string() {
            expect('"');
            var value = new StringBuilder();
            while (text.charAt(at) != '"') {
                char letter = text.charAt(at++);
                if (letter != '\\') {
                    value.append(letter);
                    continue;
                }
                char escape = text.charAt(at++);
                if (escape == 'u') {
                    value.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                } else if (ESCAPES.indexOf(escape) >= 0) {
                    value.append(ESCAPED.charAt(ESCAPES.indexOf(escape)));
                } else {
                    throw new IllegalArgumentException();
                }
            }
            at++;
            return value.toString();
        }

        /** Marks and settings are sorted by name; the other objects have the order in which they were read. */
        static String write(Object value) {
            if (value instanceof Map<?, ?> entries) {
                var parts = new ArrayList<String>();
                map(entries).forEach((key, entry) -> parts.add(write(key) + ":" + write(sorted(key, entry))));
                return "{" + String.join(",", parts) + "}";
            } else if (value instanceof List<?> list) {
                return "[" + String.join(",", list.stream().map(Json::write).toList()) + "]";
            } else if (value instanceof Long number) {
                return number.toString();
            }
            var quoted = new StringBuilder("\"");
            String words = String.valueOf(value);
            for (int i = 0; i < words.length(); i++) {
                char letter = words.charAt(i);
                int known = letter == '/' ? -1 : ESCAPED.indexOf(letter);
                if (known >= 0) {
                    quoted.append('\\').append(ESCAPES.charAt(known));
                } else if (letter < ' ') {
                    quoted.append(String.format("\\u%04X", (int) letter));
                } else {
                    quoted.append(letter);
                }
            }
            return quoted.append('"').toString();
        }

        private static Object sorted(String key, Object entry) {
            return key.equals("marks") || key.equals("settings") ? new TreeMap<>(map(entry)) : entry;
        }
    }
}
