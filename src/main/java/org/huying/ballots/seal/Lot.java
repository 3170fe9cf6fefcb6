package org.huying.ballots.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.huying.ballots.Marks;
import org.huying.ballots.Poll;

/**
 * A lot among equals that nobody can choose and everybody can draw again: the server's secret, whose digest is frozen in
 * {@code poll.json} before anybody votes, together with what stands on all ballots. Serials are left out, since those of
 * paper ballots are given when the poll closes. Who knew the secret and all other ballots could try as many seeds as there
 * are ways to fill in a ballot.
 */
final class Lot {

    private Lot() {
    }

    /** What is frozen: a secret that fits it cannot be found afterwards. */
    static String commitment(String secret) {
        return digest("huying lot\n" + secret);
    }

    /** The poll as it is counted: with its seed or the order drawn, if it draws lots. */
    static Poll counted(PublishedPoll poll, Draw draw, List<Marks> ballots) {
        if (!(poll.poll() instanceof Poll.Projects projects)) {
            return poll.poll();
        }
        return switch (draw) {
            case Draw.Sealed(String secret) when projects.isByLot() ->
                projects.drawn(seed(poll.digest(), secret, ballots));
            case Draw.ByHand hand when projects.isByHand() -> projects.drawn(hand.order());
            case Draw.Sealed _, Draw.ByHand _ -> projects;
        };
    }

    private static String seed(String poll, String secret, List<Marks> ballots) {
        return digest("huying seed\n" + poll + "\n" + secret + "\n" + ballots.stream().map(Lot::written).sorted()
                .collect(Collectors.joining("\n")));
    }

    private static String written(Marks ballot) {
        var object = Canonical.object();
        ballot.marks().forEach(object::text);
        return object.end();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
