package org.huying.ballots.seal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huying.ballots.Marks;
import org.huying.ballots.Poll;
import org.huying.ballots.Quorum;
import org.huying.ballots.Threshold;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code poll.json}: all that is frozen before a poll opens. Its digest is in every ballot and in the result, so that no
 * ballot of one poll counts in another.
 *
 * @param names what each item is called on the paper, in the order of the items
 * @param due how many are on the roll
 * @param roll digest of the roll with a salt: the roll cannot be changed, and nobody learns who is on it
 * @param blindKeys the keys that sign ballot keys unseen, of this poll only: the server's and the scrutineer's
 * @param boardKeys the keys (Ed25519, raw, hexadecimal) that sign the result
 * @param reports digests of what deputies report, in the order of the items; empty where nobody does
 * @param commentKey the key that lets a voter leave a word apart from the ballot, where that may be done
 * @param lot digest of the secret a lot among equals is drawn from; empty where none is drawn
 * @param estate what the roll of an owners' meeting sums up to
 * @param spellings whether what two tellers make of written-in names is signed like the result; not in polls frozen before
 * @param keepers who keeps each of the keys; empty in polls frozen before this was told
 */
public record PublishedPoll(String id, String title, Poll poll, List<String> names, long due, String roll,
        List<RSAPublicKey> blindKeys, List<String> boardKeys, List<String> keepers,
        List<String> reports, Optional<RSAPublicKey> commentKey, String lot,
        Optional<Estate> estate, boolean spellings) {

    private static final String SIGNED = "signed";
    private static final String ID = "[A-Za-z0-9._/-]{1,80}";

    /**
     * Heads and hundredths of a square metre of all units together.
     *
     * @param proxies for how many units one person may vote in owners' names; empty in polls frozen before this was told
     */
    public record Estate(long heads, long area, Optional<Long> proxies) {
    }

    public PublishedPoll {
        if (!poll.items().stream().allMatch(item -> item.matches(ID))) {
            throw new IllegalArgumentException("items are named by letters, digits and . _ / -");
        }
    }

    public String json() {
        var keys = blindKeys.stream().map(PublishedPoll::written).toList();
        Canonical all = Canonical.object().text("format", "huying-poll-1").text("id", id).text("title", title)
                .text("kind", kind()).texts("items", poll.items()).texts("names", names).map("settings", settings())
                .number("due", due).text("roll", roll)
                .text("hash", "SHA-256").text("signature", "RSABSSA-SHA384-PSS-Randomized").objects("blindKeys", keys)
                .texts("boardKeys", boardKeys);
        if (!keepers.isEmpty()) {
            all.texts("keepers", keepers);
        }
        if (!reports.isEmpty()) {
            all.texts("reports", reports);
        }
        commentKey.ifPresent(key -> all.raw("commentKey", written(key)));
        if (!lot.isEmpty()) {
            all.text("lot", lot);
        }
        if (spellings) {
            all.text("spellings", SIGNED);
        }
        estate.ifPresent(sums -> {
            all.number("heads", sums.heads()).number("area", sums.area());
            sums.proxies().ifPresent(most -> all.number("proxies", most));
        });
        return all.end();
    }

    private static String written(RSAPublicKey key) {
        return Canonical.object().text("n", key.getModulus().toString(16))
                .text("e", key.getPublicExponent().toString(16)).end();
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws IllegalStateException if it is not the very text that was frozen, as when the poll counts otherwise now
     */
    public static PublishedPoll read(String json, Poll poll) {
        JsonNode node = new JsonMapper().readTree(json);
        var read = new PublishedPoll(node.get("id").asString(), node.get("title").asString(), poll,
                texts(node.get("names")), node.get("due").asLong(), node.get("roll").asString(),
                node.get("blindKeys").valueStream().map(PublishedPoll::key).toList(), texts(node.get("boardKeys")),
                texts(node.path("keepers")),
                texts(node.path("reports")), Optional.ofNullable(node.get("commentKey")).map(PublishedPoll::key),
                node.path("lot").asString(""),
                Optional.ofNullable(node.get("heads"))
                        .map(heads -> new Estate(heads.asLong(), node.get("area").asLong(),
                                Optional.ofNullable(node.get("proxies")).map(JsonNode::asLong))),
                node.path("spellings").asString("").equals(SIGNED));
        if (!read.json().equals(json)) {
            throw new IllegalStateException("Poll " + read.id + " is not as it was frozen");
        }
        return read;
    }

    private static List<String> texts(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }

    private static RSAPublicKey key(JsonNode node) {
        return BlindRsa.key(new BigInteger(node.get("n").asString(), 16),
                new BigInteger(node.get("e").asString(), 16));
    }

    /** What stands in {@code poll.json} so that nobody changes the secret of a lot afterwards. */
    public static String commitment(String secret) {
        return Lot.commitment(secret);
    }

    /** What is asked, as it is counted once all ballots are there: where lots are drawn, with their seed or order. */
    public Poll counted(Draw draw, List<Marks> ballots) {
        return Lot.counted(this, draw, ballots);
    }

    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(json().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the signers sign unseen: that this serial may hand in one ballot in this poll. */
    public byte[] token(String serial) {
        return ("huying token\n" + digest() + "\n" + serial).getBytes(StandardCharsets.UTF_8);
    }

    /** What the server signs unseen so that this number may leave a word. */
    public byte[] comment(String serial) {
        return ("huying comment\n" + digest() + "\n" + serial).getBytes(StandardCharsets.UTF_8);
    }

    private String kind() {
        return switch (poll) {
            case Poll.Motions _ -> "motions";
            case Poll.OwnersMeeting _ -> "owners";
            case Poll.Choice _ -> "choice";
            case Poll.Grades _ -> "grades";
            case Poll.Points _ -> "points";
            case Poll.Ranking _ -> "ranking";
            case Poll.Projects _ -> "projects";
        };
    }

    private SortedMap<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put("quorum", poll.quorum().stream().map(PublishedPoll::written).collect(Collectors.joining("; ")));
        switch (poll) {
            case Poll.Motions motions -> settings.put("passes", passes(motions.passes()));
            case Poll.OwnersMeeting owners -> {
                settings.put("special", "" + owners.special());
                settings.put("floor", "" + owners.floor());
            }
            case Poll.Choice choice -> {
                settings.put("passes", passes(choice.passes()));
                settings.put("places", "" + choice.places());
                settings.put("writeIns", "" + choice.writeIns());
            }
            case Poll.Grades grades -> {
                settings.put("passes", passes(grades.passes()));
                settings.put("grades", String.join(",", grades.grades()));
                settings.put("good", "" + grades.good());
                settings.put("notInformed", grades.notInformed());
                settings.put("floor", "" + grades.floor());
            }
            case Poll.Points points -> {
                settings.put("places", "" + points.places());
                settings.put("mostOnBallot", "" + points.mostOnBallot());
                settings.put("mostForItem", "" + points.mostForItem());
            }
            case Poll.Ranking ranking -> {
                settings.put("places", "" + ranking.places());
                settings.put("points",
                        ranking.pointsByPlace().stream().map(String::valueOf).collect(Collectors.joining(",")));
            }
            case Poll.Projects projects -> {
                settings.put("costs", String.join(",", projects.costs()));
                settings.put("budget", projects.budget());
                settings.put("mostNamed", "" + projects.mostNamed());
                settings.put("rule", projects.rule().key());
                settings.put("step", projects.terms().step().toString());
                settings.put("tie", projects.terms().tieRule(projects.rule()).toString());
            }
        }
        return settings;
    }

    private static String passes(List<Threshold> thresholds) {
        return thresholds.stream().map(threshold -> "yes " + written(threshold)).collect(Collectors.joining("; "));
    }

    private static String written(Quorum quorum) {
        return quorum.of().name().toLowerCase(Locale.ROOT) + " " + written(quorum.share());
    }

    private static String written(Threshold threshold) {
        return (threshold.strict() ? "> " : ">= ") + threshold.numerator() + "/" + threshold.denominator() + " "
                + threshold.base().name().toLowerCase(Locale.ROOT);
    }
}
