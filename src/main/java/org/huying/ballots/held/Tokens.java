package org.huying.ballots.held;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import org.huying.Refused;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets those on the roll have one ballot each: signs what their phone has blinded, once, and never sees the ballot. A
 * voter is known by a deputy's account or by a voting code that the chair hands out.
 */
@Service
@Transactional
public class Tokens {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    private final RollStore store;
    private final Signers signers;
    private final AskStore asks;
    private final Scrutineers scrutineers;
    private final Polls polls;
    private final SecureRandom random = new SecureRandom();

    Tokens(RollStore store, Signers signers, AskStore asks, Scrutineers scrutineers, Polls polls) {
        this.store = store;
        this.signers = signers;
        this.asks = asks;
        this.scrutineers = scrutineers;
        this.polls = polls;
    }

    /** The person as the roll knows them; nobody where they are not on it. */
    @Transactional(readOnly = true)
    public Optional<Voter> voter(Person person, String poll) {
        return person.as(Role.DEPUTY).stream().flatMap(grant -> store.byDeputy(poll, grant.unit()).stream())
                .findFirst();
    }

    /**
     * The signatures for a ballot key.
     *
     * @param signed the server's, and the scrutineer's once it is there
     * @param away whether the device that must sign has not been heard of for a while
     * @param comment what lets the voter leave a word, where that was asked for
     */
    public record Given(List<byte[]> signed, boolean away, Optional<byte[]> comment) {
    }

    /**
     * Signs a ballot key. The same may be asked again, as after a lost answer or while the scrutineer's device has not yet
     * signed; another ballot key is not signed.
     */
    public Given sign(Person person, String poll, String code, List<byte[]> blinded) {
        Held held = polls.held(poll);
        if (!held.isOpen()) {
            throw new Refused("ballots.closed");
        }
        int words = polls.published(poll).commentKey().isPresent() ? 1 : 0;
        if (held.setting().level() != Level.SECRET || blinded.size() != 2 + words) {
            throw new Refused("web.request-unreadable");
        }
        Voter voter = (code.isBlank() ? voter(person, poll) : store.byCode(poll, digest(poll, code)))
                .orElseThrow(() -> new Refused("ballots.not-on-the-roll"));
        boolean device = held.setting().keeper() == Keeper.DEVICE;
        byte[] first = signers.ours(poll, blinded.getFirst());
        Optional<byte[]> second = device ? Optional.empty() : Optional.of(signers.theirs(poll, blinded.get(1)));
        Optional<byte[]> comment = words == 0 ? Optional.empty() : Optional.of(signers.comment(poll, blinded.get(2)));
        if (!store.issue(poll, voter.voter(), Voter.Issued.PHONE, sha(blinded))) {
            throw new Refused("ballots.ballot-given-out");
        }
        if (device) {
            asks.put(poll, voter.voter(), blinded.get(1), "");
            second = asks.signed(poll, voter.voter());
        }
        return second.map(other -> new Given(List.of(first, other), false, comment))
                .orElseGet(() -> new Given(List.of(first), scrutineers.isAway(poll), comment));
    }

    /** New voting codes for all who have no ballot yet, by name; only now are they to be read. */
    public Map<Voter, String> codes(Person person, String poll) {
        Held held = polls.reached(person, poll);
        if (!held.isDraft() && !held.isOpen()) {
            throw new Refused("ballots.not-now");
        }
        var codes = new LinkedHashMap<Voter, String>();
        for (Voter voter : store.roll(poll)) {
            if (voter.issued() == null) {
                codes.put(voter, code(poll, voter));
            }
        }
        return codes;
    }

    /** A new voting code for one who stands at the help desk. */
    public Map<Voter, String> code(Person person, String poll, String name) {
        polls.reached(person, poll);
        Voter voter = store.voter(poll, name).filter(one -> one.issued() == null)
                .orElseThrow(() -> new Refused("ballots.ballot-given-out"));
        return Map.of(voter, code(poll, voter));
    }

    private String code(String poll, Voter voter) {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        store.code(poll, voter.voter(), digest(poll, code.toString()));
        return code.toString();
    }

    private static byte[] digest(String poll, String code) {
        String typed = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return sha(List.of((poll + "\n" + typed).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha(List<byte[]> parts) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            parts.forEach(hash::update);
            return hash.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
