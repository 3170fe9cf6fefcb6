package org.huying.ballots.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.huying.Refused;
import org.huying.Visitor;
import org.huying.ballots.Result;
import org.huying.ballots.seal.BlindRsa;
import org.huying.ballots.seal.PublishedPoll;
import org.huying.people.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Words left in a rating: apart from ballots, shuffled, looked over, and none where few were left. */
class WordsBesideGradesTest extends PollStory {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Autowired
    Comments comments;

    @Autowired
    Outcomes outcomes;

    private String session(int voters) {
        Setting setting = ready.of(Preset.SATISFACTION).titled("测评").with(List.of(new Item("1", "垃圾分类", "", "")), 1);
        String id = polls.draft(chair, STREET,
                setting.with(setting.options().keptBy(Keeper.WORDS).withComments()));
        var names = new StringBuilder();
        for (int i = 0; i < voters; i++) {
            names.append("选民代表").append(i).append('\n');
        }
        rolls.addNames(chair, id, names.toString());
        polls.open(chair, id, WORDS);
        return id;
    }

    /** A voter's phone that casts a ballot and may leave a word. */
    private final class Writer {
        private final Phone phone;
        private final String id;
        private final String serial;
        private final String prefix;
        private final String signature;

        Writer(String id, String code) throws Exception {
            this.id = id;
            PublishedPoll poll = polls.published(id);
            phone = new Phone(port, poll);
            byte[] raw = new byte[32];
            RANDOM.nextBytes(raw);
            serial = HexFormat.of().formatHex(raw);
            byte[] prepared = BlindRsa.prepare(poll.comment(serial), RANDOM);
            var key = poll.commentKey().orElseThrow();
            BlindRsa.Blinded blinded = BlindRsa.blind(key, prepared, RANDOM);
            var asks = new ArrayList<>(phone.asks());
            asks.add(blinded.message());
            Tokens.Given given = tokens.sign(Person.ANYONE, id, code, asks);
            phone.holds(given.signed());
            prefix = HexFormat.of().formatHex(prepared).substring(0, 64);
            signature = HexFormat.of().formatHex(
                    BlindRsa.finish(key, prepared, given.comment().orElseThrow(), blinded.inverse()));
            assertThat(phone.casts(Map.of("1", "satisfied")).status()).isEqualTo(200);
        }

        int leaves(String text) throws Exception {
            return sends("{\"serial\":\"" + serial + "\",\"prefix\":\"" + prefix + "\",\"signature\":\"" + signature
                    + "\",\"text\":\"" + text + "\"}");
        }

        int sends(String body) throws Exception {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/urn/" + id + "/word"))
                            .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString())
                    .statusCode();
        }
    }

    private List<Writer> written(String id, int count) throws Exception {
        List<Writer> writers = together(codes(id).subList(0, count), code -> new Writer(id, code));
        assertThat(together(writers, writer -> writer.leaves("第" + (writers.indexOf(writer) + 1) + "句话")))
                .allMatch(status -> status == 200);
        return writers;
    }

    @Test
    void haveNothingInCommonWithBallots() throws Exception {
        String id = session(6);
        written(id, 5);
        polls.close(chair, id);

        assertThat(jdbc.sql("""
                select count(*)
                  from urn.ballot word
                  join urn.ballot ballot on ballot.serial = word.serial or strpos(ballot.line, word.serial) > 0
                 where word.poll = ? and ballot.poll = ?""").params(id + Comments.PART, id).query(Long.class).single())
                .isZero();
        assertThat(comments.read(chair, id)).extracting(Comments.Comment::serial).isSorted();
        assertThat(polls.ballotLines(id)).noneMatch(line -> line.contains("句话"));
        assertThat(verified(id)).startsWith("WHOLE: 5 ballots");
    }

    @Test
    void areToldOnlyWhereEnoughWereLeftAndOnlyOnceAnnounced() throws Exception {
        String few = session(6);
        written(few, 4);
        assertThat(comments.read(chair, few)).isEmpty();
        polls.close(chair, few);
        outcomes.announce(chair, few);
        assertThat(comments.read(chair, few)).as("four are below the floor of five").isEmpty();

        String enough = session(6);
        written(enough, 5);
        polls.close(chair, enough);
        assertThat(comments.shown(enough)).isEmpty();
        String insult = comments.read(chair, enough).getFirst().serial();
        comments.hide(chair, enough, insult, "写了别人的电话");
        outcomes.announce(chair, enough);
        assertThat(comments.shown(enough)).hasSize(4).noneMatch(comment -> comment.serial().equals(insult));
        assertThat(new Visitor(port).get("/open/ballots/" + enough).body()).contains("留言", "句话");
    }

    @Test
    void areLeftByVotersAloneAndOnce() throws Exception {
        String id = session(2);
        Writer writer = written(id, 1).getFirst();

        assertThat(writer.sends("{\"serial\":\"" + "ab".repeat(32) + "\",\"prefix\":\"" + writer.prefix
                + "\",\"signature\":\"" + writer.signature + "\",\"text\":\"假的\"}")).isEqualTo(422);
        assertThat(writer.sends("{")).isEqualTo(400);
        assertThat(writer.leaves("长".repeat(301))).isEqualTo(422);
        writer.leaves("第二句");
        polls.close(chair, id);
        assertThat(writer.leaves("晚了")).isEqualTo(422);
        assertThat(jdbc.sql("select line from urn.ballot where poll = ?").param(id + Comments.PART)
                .query(String.class).list()).singleElement().asString().contains("第1句话");
    }

    @Test
    void areHiddenByNobodyWithoutAReason() throws Exception {
        String id = session(6);
        written(id, 5);
        polls.close(chair, id);
        String serial = comments.read(chair, id).getFirst().serial();

        assertThatExceptionOfType(Refused.Incomplete.class).isThrownBy(() -> comments.hide(chair, id, serial, " "));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> comments.hide(chair, id, "ab", "原因"))
                .withMessage("ballots.not-now");
    }

    @Test
    void doNotChangeWhatTheResultSaysOfUnanimity() throws Exception {
        String id = session(6);
        written(id, 5);
        polls.close(chair, id);

        assertThat(polls.result(id)).isInstanceOfSatisfying(Result.Grades.class,
                grades -> assertThat(grades.items().getFirst().unanimous()).isTrue());
        assertThat(new Visitor(port).get("/open/ballots/" + id).body()).contains("所有人打了一样的分");
        String below = session(6);
        written(below, 4);
        polls.close(chair, below);
        assertThat(new Visitor(port).get("/open/ballots/" + below).body()).contains("只有 4 份打了分，少于 5 份，不公布分数")
                .doesNotContain("满意 4 票");
    }
}
