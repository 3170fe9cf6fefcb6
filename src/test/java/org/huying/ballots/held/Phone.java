package org.huying.ballots.held;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.huying.Visitor;
import org.huying.ballots.Marks;
import org.huying.ballots.seal.BallotKey;
import org.huying.ballots.seal.BlindRsa;
import org.huying.ballots.seal.PublishedBallot;
import org.huying.ballots.seal.PublishedPoll;
import tools.jackson.databind.json.JsonMapper;

/** Does what a voter's phone does, without a browser. */
public final class Phone {

    private static final HttpClient ALONE = HttpClient.newHttpClient();

    private final int port;
    private final PublishedPoll poll;
    private final BallotKey key = new BallotKey();
    private final SecureRandom random = new SecureRandom();
    private final List<byte[]> prepared;
    private final List<BlindRsa.Blinded> blinded = new ArrayList<>();
    private List<PublishedBallot.Token> tokens = List.of();
    private int counter;

    /** What came back. */
    public record Answer(int status, String body) {

        public String field(String name) {
            return new JsonMapper().readTree(body).path(name).asString("");
        }
    }

    public Phone(int port, PublishedPoll poll) {
        this.port = port;
        this.poll = poll;
        prepared = poll.blindKeys().stream().map(_ -> BlindRsa.prepare(poll.token(key.open()), random)).toList();
        for (int i = 0; i < prepared.size(); i++) {
            blinded.add(BlindRsa.blind(poll.blindKeys().get(i), prepared.get(i), random));
        }
    }

    public String serial() {
        return key.open();
    }

    /** What the server is asked to sign, unseen. */
    List<byte[]> asks() {
        return blinded.stream().map(BlindRsa.Blinded::message).toList();
    }

    /** Takes both signatures for the code. */
    public Answer takesBallot(Visitor visitor, String code) throws BlindRsa.Invalid {
        var fields = new StringBuilder("_csrf=" + visitor.token() + "&code=" + code);
        asks().forEach(one -> fields.append("&blinded=").append(HexFormat.of().formatHex(one)));
        var answer = visitor.postText("/vote/" + poll.id() + "/token", fields.toString());
        if (answer.status() == 200) {
            var signed = new ArrayList<byte[]>();
            new JsonMapper().readTree(answer.body()).get("signed")
                    .forEach(one -> signed.add(HexFormat.of().parseHex(one.asString())));
            if (signed.size() == prepared.size()) {
                holds(signed);
            }
        }
        return new Answer(answer.status(), answer.body());
    }

    void holds(List<byte[]> signed) throws BlindRsa.Invalid {
        tokens = new ArrayList<>();
        for (int i = 0; i < prepared.size(); i++) {
            tokens.add(new PublishedBallot.Token(HexFormat.of().formatHex(prepared.get(i)).substring(0, 64),
                    HexFormat.of().formatHex(BlindRsa.finish(poll.blindKeys().get(i), prepared.get(i), signed.get(i),
                            blinded.get(i).inverse()))));
        }
    }

    /** A new ballot, ready to be handed in; replaces the one before. */
    public PublishedBallot marks(Map<String, String> marks) {
        counter++;
        Marks all = Marks.of(marks);
        return new PublishedBallot(key.open(), counter, all, tokens,
                key.sign(PublishedBallot.signed(poll.digest(), key.open(), counter, all)));
    }

    public Answer casts(Map<String, String> marks) throws IOException, InterruptedException {
        return handsIn(marks(marks).json());
    }

    public Answer handsIn(String body, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/urn/" + poll.id()))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = ALONE.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

}
