package org.huying.ballots.held;

import java.util.HexFormat;
import java.util.List;
import org.huying.Refused;
import org.huying.ballots.Poll;
import org.huying.ballots.seal.BallotKey;
import org.huying.ballots.seal.PublishedBallot;
import org.huying.ballots.seal.PublishedPoll;
import org.huying.ballots.seal.PublishedResult;
import org.huying.ballots.urn.Receipt;
import org.huying.ballots.urn.Urn;
import org.huying.people.Person;
import org.springframework.stereotype.Component;

/**
 * Closes the urn for ever, counts, and has the result signed: at once where the server holds both keys, else as soon as
 * the scrutineer's device has signed.
 */
@Component
class Closing {

    private final PollBook book;
    private final PollStore store;
    private final Signers signers;
    private final Sheets sheets;
    private final AskStore asks;
    private final Estate estate;
    private final Proxies proxies;
    private final Urn urn;

    Closing(PollBook book, PollStore store, Signers signers, Sheets sheets, AskStore asks, Estate estate,
            Proxies proxies, Urn urn) {
        this.proxies = proxies;
        this.book = book;
        this.store = store;
        this.signers = signers;
        this.sheets = sheets;
        this.asks = asks;
        this.estate = estate;
        this.urn = urn;
    }

    /** May be asked again if something broke on the way. */
    void close(Person person, String id) {
        Held held = book.taken(person, id);
        PollBook.mustBe(held.isOpen());
        PublishedPoll poll = book.published(id);
        boolean device = held.setting().keeper() == Keeper.DEVICE;
        if (!device && !signers.isUnlocked(id)) {
            throw new Refused("ballots.scrutineer-away");
        }
        if (poll.poll() instanceof Poll.Projects projects && projects.isByHand() && held.lots().isEmpty()) {
            throw new Refused("ballots.lot-not-drawn");
        }
        urn.close(id, sheets.ballots(held, poll));
        if (poll.commentKey().isPresent()) {
            urn.close(id + Comments.PART, List.of());
        }
        PublishedResult result = counted(held, poll);
        if (device) {
            store.stage(id, "Sealed");
            book.step(held, person, new Step.Sealed(id, root(result), result.ballots(), book.given(held)));
        } else {
            String json = json(id, result, signers.signResult(id, result.signed()));
            store.close(id, json);
            book.step(held, person, closed(id, result, book.given(held), json));
            forget(id);
        }
    }

    /** What the scrutineer's device is to sign; empty where there is nothing to sign now. */
    String toSign(Held held) {
        return held.stage() instanceof Stage.Sealed
                ? new String(counted(held, book.published(held.id())).signed(), java.nio.charset.StandardCharsets.UTF_8)
                : "";
    }

    /** The scrutineer's device has signed the result: it is published. */
    void sign(String id, String signature) {
        Held held = book.taken(id);
        PollBook.mustBe(held.stage() instanceof Stage.Sealed);
        PublishedPoll poll = book.published(id);
        PublishedResult result = counted(held, poll);
        if (!BallotKey.verifies(poll.boardKeys().getLast(), result.signed(), signature)) {
            throw new Refused("web.request-unreadable");
        }
        String json = json(id, result, signature);
        store.close(id, json);
        book.stepByRule(held, closed(id, result, book.given(held), json));
        forget(id);
    }

    private PublishedResult counted(Held held, PublishedPoll poll) {
        if (held.setting().preset() == Preset.OWNERS) {
            return new PublishedResult(poll, book.given(held), estate.result(held), proxies.byHolder(held.id()));
        }
        List<PublishedBallot> ballots = urn.ballots(held.id()).stream().map(PublishedBallot::read).toList();
        long tokens = book.given(held);
        return new PublishedResult(poll, ballots, tokens, PollBook.present(held, poll), tokens,
                book.draw(held));
    }

    private String json(String id, PublishedResult result, String scrutineers) {
        return result.json(List.of(urn.sign(id, result.signed()), scrutineers));
    }

    private static Step.Closed closed(String id, PublishedResult result, long tokens, String json) {
        return new Step.Closed(id, root(result), result.ballots(), tokens, Receipt.digest(json));
    }

    private static String root(PublishedResult result) {
        return HexFormat.of().formatHex(result.tree().root());
    }

    /** What was needed on the way and would only tell more than what is published. */
    private void forget(String id) {
        sheets.forget(id);
        asks.forget(id);
        signers.forget(id);
    }
}
