package org.huying.ballots.held;

import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import org.huying.Refused;
import org.huying.ballots.seal.BlindRsa;
import org.huying.ballots.seal.PublishedBallot.Token;
import org.huying.ballots.seal.PublishedPoll;
import org.huying.ballots.urn.Urn;
import org.huying.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words left beside grades, apart from every ballot: each has a random number of its own that the server signed unseen, and
 * lies in a part of the urn of its own. They are read once the poll is closed and enough were left, in the order of those
 * numbers, which tells nothing; the chair hides what may not be shown before the result is announced.
 */
@Service
@Transactional
public class Comments {

    static final String PART = "-C";
    private static final int LONGEST = 300;
    private static final int REASON = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final PollBook book;
    private final Urn urn;
    private final HiddenStore store;

    Comments(PollBook book, Urn urn, HiddenStore store) {
        this.book = book;
        this.urn = urn;
        this.store = store;
    }

    /** A word that somebody left; why it is hidden is empty where it is not. */
    public record Comment(String serial, String text, String hidden) {
    }

    private record Kept(String serial, String text) {
    }

    /** Takes a word, whoever's it is, once it shows that some voter of this poll may leave one. */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED)
    public void leave(String poll, String serial, Token token, String text) {
        PublishedPoll published = book.published(poll);
        RSAPublicKey key = published.commentKey().orElseThrow(Refused.NotFound::new);
        if (!serial.matches("[0-9a-f]{64}") || !token.prefix().matches("[0-9a-f]{64}")
                || !BlindRsa.verifies(key, token.message(published.comment(serial)), token.bytes())) {
            throw new Refused("ballots.not-signed");
        }
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refused("ballots.comment-long", LONGEST);
        }
        urn.leave(poll + PART, serial, JSON.writeValueAsString(new Kept(serial, words)));
    }

    /** For whoever holds the poll, once it is closed; nothing where fewer were left than the floor. */
    @Transactional(readOnly = true)
    public List<Comment> read(Person person, String poll) {
        return all(book.reached(person, poll));
    }

    /** What everybody may read, from the announcement on. */
    @Transactional(readOnly = true)
    public List<Comment> shown(String poll) {
        Held held = book.held(poll);
        boolean announced = held.stage() instanceof Stage.Announced || held.stage() instanceof Stage.Final;
        return announced ? all(held).stream().filter(comment -> comment.hidden().isEmpty()).toList() : List.of();
    }

    private List<Comment> all(Held held) {
        if (!held.stage().isOver() || !held.setting().options().comments()) {
            return List.of();
        }
        List<String> lines = urn.ballots(held.id() + PART);
        if (lines.size() < held.setting().floor()) {
            return List.of();
        }
        Map<String, String> hidden = store.hidden(held.id());
        return lines.stream().map(line -> JSON.readValue(line, Kept.class))
                .map(kept -> new Comment(kept.serial, kept.text, hidden.getOrDefault(kept.serial, ""))).toList();
    }

    /** Hides a word and says why; it stays in the urn. */
    public void hide(Person person, String poll, String serial, String reason) {
        Held held = book.taken(person, poll);
        new Refused.Incomplete().text(reason, "reason", REASON).check();
        if (all(held).stream().noneMatch(comment -> comment.serial().equals(serial))) {
            throw new Refused("ballots.not-now");
        }
        store.hide(poll, serial, reason.strip());
    }
}
