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
    private final Polls polls;
    private final SecureRandom random = new SecureRandom();

    Tokens(RollStore store, Signers signers, Polls polls) {
        this.store = store;
        this.signers = signers;
        this.polls = polls;
    }

    /** The person as the roll knows them; nobody where they are not on it. */
    @Transactional(readOnly = true)
    public Optional<Voter> voter(Person person, String poll) {
        return person.as(Role.DEPUTY).stream().flatMap(grant -> store.byDeputy(poll, grant.unit()).stream())
                .findFirst();
    }

    /**
     * Both signatures for a ballot key. The same may be asked again, as after a lost answer; another ballot key is not
     * signed.
     */
    public List<byte[]> sign(Person person, String poll, String code, List<byte[]> blinded) {
        if (!polls.held(poll).isOpen()) {
            throw new Refused("ballots.closed");
        }
        Voter voter = (code.isBlank() ? voter(person, poll) : store.byCode(poll, digest(poll, code)))
                .orElseThrow(() -> new Refused("ballots.not-on-the-roll"));
        List<byte[]> signed = signers.sign(poll, blinded);
        if (!store.issue(poll, voter.voter(), Voter.Issued.PHONE, sha(blinded))) {
            throw new Refused("ballots.ballot-given-out");
        }
        return signed;
    }

    /** New voting codes for all who have no ballot yet, by name; only now are they to be read. */
    public Map<Voter, String> codes(Person person, String poll) {
        Held held = polls.reached(person, poll);
        if (held.stage().isOver()) {
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
