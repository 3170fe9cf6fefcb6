package org.huying.ballots.seal;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.huying.ballots.Marks;
import org.huying.ballots.Result;
import org.huying.ballots.Tally;

/**
 * {@code result.json}: counted from the published ballots and nothing else; tokens is how many ballot keys were signed.
 */
public final class PublishedResult {

    private final PublishedPoll poll;
    private final List<PublishedBallot> ballots;
    private final Result result;
    private final Canonical head;

    public PublishedResult(PublishedPoll poll, List<PublishedBallot> ballots, long tokens, long present, long issued) {
        this(poll, ballots, tokens, present, issued, Draw.NONE);
    }

    /** A result where equals may be drawn by lot: the secret, or the order drawn, is told now. */
    public PublishedResult(PublishedPoll poll, List<PublishedBallot> ballots, long tokens, long present, long issued,
            Draw draw) {
        this(poll, ballots, tokens, present, issued, draw, counted(poll, ballots, present, issued, draw),
                List.of());
    }

    private static Result counted(PublishedPoll poll, List<PublishedBallot> ballots, long present, long issued,
            Draw draw) {
        List<Marks> marks = ballots.stream().map(PublishedBallot::marks).toList();
        return new Tally(poll.counted(draw, marks)).count(poll.due(), present, issued, marks);
    }

    /**
     * A result whose ballots are not published, as that of owners: it was counted elsewhere.
     *
     * @param proxies for how many units each who brought others' papers voted, without names
     */
    public PublishedResult(PublishedPoll poll, long present, Result result, List<Long> proxies) {
        this(poll, List.of(), 0, present, present, Draw.NONE, result, proxies);
    }

    private PublishedResult(PublishedPoll poll, List<PublishedBallot> ballots, long tokens, long present, long issued,
            Draw draw, Result result, List<Long> proxies) {
        this.poll = poll;
        this.ballots = ballots.stream().sorted(Comparator.comparing(PublishedBallot::serial)).toList();
        this.result = result;
        head = Canonical.object().text("format", "huying-result-1").text("poll", poll.digest())
                .text("root", HexFormat.of().formatHex(tree().root())).number("ballots", ballots.size())
                .number("tokens", tokens).number("present", present).number("issued", issued)
                .number("valid", result.turnout().valid()).number("void", result.turnout().voided());
        switch (draw) {
            case Draw.Sealed(String secret) when secret.isEmpty() -> {
            }
            case Draw.Sealed(String secret) -> head.text("lot", secret);
            case Draw.ByHand hand -> head.raw("drawn", Canonical.object().text("by", hand.by())
                    .text("before", hand.before()).texts("order", hand.order()).end());
        }
        if (poll.estate().flatMap(PublishedPoll.Estate::proxies).isPresent()) {
            head.raw("proxies", proxies.stream().sorted(Comparator.reverseOrder()).map(String::valueOf)
                    .collect(Collectors.joining(",", "[", "]")));
        }
        head.texts("outcome", Outcome.lines(poll.poll(), result));
    }

    public PublishedPoll poll() {
        return poll;
    }

    public int ballots() {
        return ballots.size();
    }

    public Result result() {
        return result;
    }

    /** The ballots in the order of their serials, which tells nothing. */
    public String ballotLines() {
        var lines = new StringBuilder();
        ballots.forEach(ballot -> lines.append(ballot.json()).append('\n'));
        return lines.toString();
    }

    public BallotTree tree() {
        return new BallotTree(
                ballots.stream().map(ballot -> ballot.json().getBytes(StandardCharsets.UTF_8)).toList());
    }

    /** What the keepers of the board keys sign: everything but their signatures. */
    public byte[] signed() {
        return head.end().getBytes(StandardCharsets.UTF_8);
    }

    /** With the signatures of the board keys, in their order. */
    public String json(List<String> signatures) {
        return Canonical.signed(head.end(), signatures);
    }
}
