package org.huying.ballots.held;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huying.Refused;
import org.huying.ballots.seal.BallotKey;
import org.huying.ballots.seal.BlindRsa;
import org.huying.ledger.Ledger;
import org.huying.people.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The scrutineer's device (监票人): invited by the chair, it makes the second key, signs what voters have blinded while the
 * poll is open, and signs the result and what written-in names mean. The key never comes here, so the server alone can make no ballot that counts.
 */
@Service
@Transactional
public class Scrutineers {

    private static final int SECRET = 16;
    private static final int AT_ONCE = 20;
    private static final int SHORT = 16;
    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);

    private final PollBook book;
    private final DeviceStore devices;
    private final AskStore asks;
    private final Closing closing;
    private final Spellings spellings;
    private final Ledger ledger;
    private final int bits;
    private final Duration away;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    Scrutineers(PollBook book, DeviceStore devices, AskStore asks, Closing closing, Spellings spellings,
            Ledger ledger,
            @Value("${huying.ballots.key-bits:2048}") int bits,
            @Value("${huying.ballots.device-away:PT12S}") Duration away) {
        this.away = away;
        this.book = book;
        this.devices = devices;
        this.asks = asks;
        this.closing = closing;
        this.spellings = spellings;
        this.ledger = ledger;
        this.bits = bits;
    }

    /** What a voter's phone, or a blank at the desk, wants signed. */
    public record Ask(String voter, String name, byte[] blinded) {
    }

    /** An answer of the device. */
    public record Answer(String voter, byte[] signed) {
    }

    /** How things stand, for the device. */
    public record Turn(String stage, long asked, long answered, List<Ask> waiting, String toSign) {
    }

    /** How things stand, for the chair; the fingerprint is compared by eye. */
    public record State(boolean invited, String fingerprint, boolean away, long asked, long answered) {

        public boolean isRegistered() {
            return !fingerprint.isEmpty();
        }
    }

    /**
     * An invitation for one device, shown once. Until the poll opens another may be made; the device that came with the
     * earlier one is out.
     */
    public String invite(Person person, String poll) {
        Held held = book.taken(person, poll);
        PollBook.mustBe(held.isDraft() && held.setting().keeper() == Keeper.DEVICE);
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        String invitation = HexFormat.of().formatHex(secret);
        devices.invite(poll, sha(invitation));
        return invitation;
    }

    /** A device comes with its invitation and says what it is known by from now on. */
    public void register(String poll, String invitation, String modulus, String board, String bearer,
            String signature) {
        Held held = book.taken(poll);
        if (!held.isDraft()) {
            throw new Refused("ballots.device-late");
        }
        boolean whole = modulus.matches("[0-9a-f]{256,1024}") && board.matches("[0-9a-f]{64}")
                && bearer.matches("[0-9a-f]{64}") && BallotKey.verifies(board,
                        ("huying device\n" + poll + "\n" + modulus).getBytes(StandardCharsets.UTF_8), signature);
        if (!whole) {
            throw new Refused("web.request-unreadable");
        }
        RSAPublicKey open = BlindRsa.key(new BigInteger(modulus, 16), EXPONENT);
        if (open.getModulus().bitLength() < bits || !open.getModulus().testBit(0)) {
            throw new Refused("web.request-unreadable");
        }
        if (!devices.register(poll, sha(invitation), new Device(open, board, sha(bearer)))) {
            throw new Refused("ballots.invitation-used");
        }
        seen.put(poll, ledger.now());
    }

    /** The device brings what it has signed and takes what waits. */
    public Turn turn(String poll, String bearer, List<Answer> answers, String result) {
        Device device = device(poll, bearer);
        seen.put(poll, ledger.now());
        Held held = book.held(poll);
        if (held.isOpen()) {
            answers.forEach(answer -> answer(poll, device, answer));
        }
        if (!result.isEmpty()) {
            sign(held, result);
            held = book.held(poll);
        }
        AskStore.Count count = asks.count(poll);
        return new Turn(held.stage().getClass().getSimpleName(), count.all(), count.answered(),
                held.isOpen() ? asks.waiting(poll, AT_ONCE) : List.of(), toSign(held));
    }

    /** The result, or after it what written-in names mean. */
    private String toSign(Held held) {
        return held.stage() instanceof Stage.Closed ? spellings.toSign(held.id()) : closing.toSign(held);
    }

    private void sign(Held held, String signature) {
        if (held.stage() instanceof Stage.Sealed) {
            closing.sign(held.id(), signature);
        } else if (held.stage() instanceof Stage.Closed) {
            spellings.sign(held.id(), signature);
        }
    }

    private void answer(String poll, Device device, Answer answer) {
        asks.blinded(poll, answer.voter()).filter(asked -> BlindRsa.answers(device.open(), asked, answer.signed()))
                .ifPresent(_ -> asks.answer(poll, answer.voter(), answer.signed()));
    }

    private Device device(String poll, String bearer) {
        return devices.find(poll).flatMap(DeviceStore.Kept::device)
                .filter(known -> MessageDigest.isEqual(known.bearer(), sha(bearer)))
                .orElseThrow(() -> new Refused("ballots.device-unknown"));
    }

    /** For whoever holds the poll. */
    @Transactional(readOnly = true)
    public State state(Person person, String poll) {
        book.reached(person, poll);
        var kept = devices.find(poll);
        String fingerprint = kept.flatMap(DeviceStore.Kept::device)
                .map(device -> HexFormat.of().formatHex(sha(device.open().getModulus().toString(16)))
                        .substring(0, SHORT))
                .orElse("");
        AskStore.Count count = asks.count(poll);
        return new State(kept.isPresent(), fingerprint, isAway(poll), count.all(), count.answered());
    }

    /** Whether the device has not been heard of for a while. */
    boolean isAway(String poll) {
        Instant last = seen.get(poll);
        return last == null || last.plus(away).isBefore(ledger.now());
    }

    private static byte[] sha(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
