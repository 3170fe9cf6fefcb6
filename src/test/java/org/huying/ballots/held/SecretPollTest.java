package org.huying.ballots.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huying.Refused;
import org.huying.Visitor;
import org.huying.ballots.seal.BallotKey;
import org.huying.ballots.seal.PublishedPoll;
import org.huying.ballots.urn.Receipt;
import org.junit.jupiter.api.Test;

class SecretPollTest extends PollStory {

    @Test
    void isWholeFromTheFirstBallotToThePublishedFiles() throws Exception {
        String id = opened(12);
        PublishedPoll poll = polls.published(id);
        var receipts = new LinkedHashMap<String, String>();
        var waiting = new ArrayList<Thread>();
        for (String code : codes(id)) {
            Phone phone = voter(id, code);
            waiting.add(Thread.startVirtualThread(() -> {
                try {
                    var answer = phone.casts(YES);
                    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                    synchronized (receipts) {
                        receipts.put(phone.serial(), answer.field("receipt"));
                    }
                    assertThat(BallotKey.verifies(poll.boardKeys().getFirst(),
                            Receipt.signed(poll.digest(), answer.field("receipt")), answer.field("signature")))
                            .isTrue();
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread one : waiting) {
            one.join();
        }
        polls.close(chair, id);

        assertThat(receipts).hasSize(12);
        assertThat(polls.ballotLines(id)).hasSize(12).isSorted()
                .allSatisfy(line -> assertThat(receipts).containsValue(Receipt.digest(line)));
        assertThat(verified(id)).startsWith("WHOLE: 12 ballots");
    }

    @Test
    void countsTheLastBallotOfAVoterOnce() throws Exception {
        String id = opened(1);
        Phone phone = voter(id, codes(id).getFirst());
        String earlier = phone.marks(Map.of("1", "no")).json();
        assertThat(phone.handsIn(earlier).status()).isEqualTo(200);
        assertThat(phone.casts(YES).status()).isEqualTo(200);

        assertThat(phone.handsIn(earlier).field("refused")).isEqualTo("ballots.later-one-kept");
        polls.close(chair, id);

        assertThat(polls.ballotLines(id)).singleElement().asString().contains("\"1\":\"yes\"");
        assertThat(phone.casts(YES).field("refused")).isEqualTo("ballots.closed");
    }

    @Test
    void givesNobodyTwoBallots() throws Exception {
        String id = opened(2);
        List<String> codes = codes(id);
        voter(id, codes.getFirst());

        var second = new Phone(port, polls.published(id)).takesBallot(new Visitor(port), codes.getFirst());

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.field("refused")).contains("已经领过");
        assertThat(polls.issued(id)).isEqualTo(1);
    }

    @Test
    void answersTheSameAgainWhoseAnswerWasLost() throws Exception {
        String id = opened(1);
        String code = codes(id).getFirst();
        var phone = new Phone(port, polls.published(id));
        phone.takesBallot(new Visitor(port), code);

        assertThat(phone.takesBallot(new Visitor(port), code).status()).isEqualTo(200);
        assertThat(phone.casts(YES).status()).isEqualTo(200);
    }

    @Test
    void takesNoBallotThatNobodySigned() throws Exception {
        String id = opened(2);
        var nobody = new Phone(port, polls.published(id));
        Phone voter = voter(id, codes(id).getFirst());
        String copied = nobody.marks(YES).json().replace("\"tokens\":[]", voter.marks(YES).json()
                .replaceFirst(".*(\"tokens\":\\[.*\\]).*", "$1"));

        assertThat(nobody.casts(YES).field("refused")).isEqualTo("ballots.not-signed");
        assertThat(nobody.handsIn(copied).field("refused")).isEqualTo("ballots.not-signed");
        assertThat(voter.casts(Map.of("1", "yes", "7", "yes")).field("refused"))
                .isEqualTo("ballots.not-filled-in-right");
        assertThat(voter.handsIn("{").status()).isEqualTo(400);
    }

    @Test
    void isFrozenOnceOpen() {
        String id = opened(1);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> rolls.addNames(chair, id, "后来的人"))
                .withMessage("ballots.roll-frozen");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> polls.revise(chair, id, polls.held(id).setting().titled("别的")))
                .withMessage("ballots.not-now");
        assertThat(jdbc.sql("select payload::text from ledger.fact where subject = ?").param("poll/" + id)
                .query(String.class).single()).contains(polls.published(id).digest(), polls.published(id).roll());
    }

    @Test
    void isNotCountedWithoutTheScrutineer() {
        String id = opened(1);
        signers.forget(id);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> polls.close(chair, id))
                .withMessage("ballots.scrutineer-away");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> polls.unlock(chair, id, "猜的口令猜的口令"))
                .withMessage("ballots.words-wrong");
        polls.unlock(chair, id, WORDS);
        polls.close(chair, id);

        assertThat(polls.held(id).stage()).isInstanceOf(Stage.Closed.class);
    }
}
