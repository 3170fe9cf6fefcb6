import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huying.ballots.Marks;
import org.huying.ballots.seal.BallotKey;
import org.huying.ballots.seal.BlindRsa;
import org.huying.ballots.seal.PublishedBallot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * So many phones vote at once: a poll is set up through the pages, every phone takes its ballot, then all are cast within
 * five seconds while program, database and phones share the machine. Each must have its receipt and be counted once.
 */
public class Phones {

    private static final int SPREAD_SECONDS = 5;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final JsonMapper JSON = new JsonMapper();

    private final String site;
    private final HttpClient chair = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build();
    private final HttpClient phones = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SecureRandom random = new SecureRandom();
    private String csrf = "";

    private Phones(String site) {
        this.site = site;
    }

    public static void main(String[] args) throws Exception {
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 2000;
        Path data = Files.createTempDirectory("huying-phones");
        System.out.println("machine: " + Bench.machine());
        try (var server = Server.start(Path.of(args[0]), data)) {
            new Phones(server.address()).run(count);
        }
    }

    private void run(int count) throws Exception {
        HttpResponse<String> front = get("/opinions/new");
        csrf = find(TOKEN, front.body());
        post("/sign-in", "login=sc-xh&password=huying-demo&next=");
        String poll = post("/ballots/new", "preset=MOTION&level=SECRET&street=330105003&title=Bench&items=" + encoded("一\n二\n三")).headers()
                .firstValue("Location").orElseThrow().replace("/ballots/", "");
        String names = IntStream.range(0, count).mapToObj(n -> "居民" + n).collect(Collectors.joining("\n"));
        post("/ballots/" + poll, "act=names&names=" + encoded(names));
        post("/ballots/" + poll + "/open", "words=scrutineer&wordsAgain=scrutineer");
        String slips = post("/ballots/" + poll + "/codes", "").body();
        var codes = new ArrayList<String>();
        Matcher code = Pattern.compile("data-link=\"[^#\"]+#([^\"]+)\"").matcher(slips);
        while (code.find()) {
            codes.add(code.group(1));
        }
        byte[] text = phones.send(request("/open/ballots/" + poll + "/poll.json").GET().build(), BodyHandlers.ofByteArray()).body();
        String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        List<RSAPublicKey> keys = keys(JSON.readTree(text));

        long begun = System.nanoTime();
        List<String> ballots;
        try (var crowd = Executors.newFixedThreadPool(8)) {
            ballots = all(crowd.invokeAll(codes.stream().<Callable<String>>map(one -> () -> ballot(poll, digest, keys, one)).toList()));
        }
        double taking = seconds(begun);

        long[] before = Quiet.times();
        begun = System.nanoTime();
        var slowest = new ArrayList<Double>();
        List<String> receipts;
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<String>>();
            for (int i = 0; i < ballots.size(); i++) {
                String ballot = ballots.get(i);
                long wait = begun + (long) (1e9 * SPREAD_SECONDS * i / ballots.size()) - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                }
                answers.add(crowd.submit(() -> {
                    long sent = System.nanoTime();
                    HttpResponse<String> answer = phones.send(request("/urn/" + poll).header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(ballot)).build(), BodyHandlers.ofString());
                    synchronized (slowest) {
                        slowest.add(seconds(sent));
                    }
                    return JSON.readTree(answer.body()).path("receipt").asString("refused " + answer.statusCode());
                }));
            }
            receipts = all(answers);
        }
        double casting = seconds(begun);
        long[] after = Quiet.times();

        begun = System.nanoTime();
        post("/ballots/" + poll + "/close", "");
        double closing = seconds(begun);
        String list = get("/open/ballots/" + poll + "/ballots.jsonl").body();
        Set<String> published = new HashSet<>();
        for (String line : list.split("\n")) {
            published.add(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8))));
        }
        slowest.sort(null);
        boolean once = receipts.stream().allMatch(published::contains) && new HashSet<>(receipts).size() == count && list.lines().count() == count;
        System.out.printf(Locale.ROOT,
                "%d phones: ballots taken in %.1f s; cast within %.1f s (answer: median %.2f s, slowest %.2f s; host took %.1f %%); closed, counted and signed in %.1f s; %s%n",
                count, taking, casting, slowest.get(slowest.size() / 2), slowest.getLast(), 100.0 * (after[0] - before[0]) / Math.max(1, after[1] - before[1]),
                closing, once ? "each receipt stands in the list, each ballot counted once" : "NOT each counted once");
        if (!once) {
            System.exit(1);
        }
    }

    /** What a phone does before it casts. */
    private String ballot(String poll, String digest, List<RSAPublicKey> keys, String code) throws Exception {
        var key = new BallotKey();
        byte[] message = ("huying token\n" + digest + "\n" + key.open()).getBytes(StandardCharsets.UTF_8);
        List<byte[]> prepared = keys.stream().map(_ -> BlindRsa.prepare(message, random)).toList();
        var blinded = new ArrayList<BlindRsa.Blinded>();
        var fields = new StringBuilder("code=" + code);
        for (int i = 0; i < keys.size(); i++) {
            blinded.add(BlindRsa.blind(keys.get(i), prepared.get(i), random));
            fields.append("&blinded=").append(HexFormat.of().formatHex(blinded.get(i).message()));
        }
        JsonNode signed = JSON.readTree(post("/vote/" + poll + "/token", fields.toString()).body()).get("signed");
        var tokens = new ArrayList<PublishedBallot.Token>();
        for (int i = 0; i < keys.size(); i++) {
            tokens.add(new PublishedBallot.Token(HexFormat.of().formatHex(Arrays.copyOf(prepared.get(i), 32)), HexFormat.of()
                    .formatHex(BlindRsa.finish(keys.get(i), prepared.get(i), HexFormat.of().parseHex(signed.get(i).asString()), blinded.get(i).inverse()))));
        }
        Marks marks = Marks.of(Map.of("1", "yes", "2", "no", "3", "abstain"));
        return new PublishedBallot(key.open(), 1, marks, tokens, key.sign(PublishedBallot.signed(digest, key.open(), 1, marks))).json();
    }

    private static List<RSAPublicKey> keys(JsonNode poll) throws Exception {
        var keys = new ArrayList<RSAPublicKey>();
        for (JsonNode key : poll.get("blindKeys")) {
            keys.add((RSAPublicKey) java.security.KeyFactory.getInstance("RSA").generatePublic(new java.security.spec.RSAPublicKeySpec(
                    new java.math.BigInteger(key.get("n").asString(), 16), new java.math.BigInteger(key.get("e").asString(), 16))));
        }
        return keys;
    }

    private static <T> List<T> all(List<Future<T>> answers) throws Exception {
        var all = new ArrayList<T>();
        for (Future<T> answer : answers) {
            all.add(answer.get());
        }
        return all;
    }

    private HttpResponse<String> get(String address) throws Exception {
        return chair.send(request(address).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, String fields) throws Exception {
        return chair.send(request(address).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields + (fields.isEmpty() ? "" : "&") + "_csrf=" + encoded(csrf))).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(site + address));
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("not found: " + pattern);
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
