package org.huying.vault;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huying.Refused;
import org.huying.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the vault: keep an identity, look at it with a reason, erase it. */
@Service
@Transactional
public class Vault {

    /** A single character tells nobody. */
    private static final int SHORTEST = 2;
    private static final String SEPARATOR = "\u001f";

    private final VaultStore store;
    private final VaultKey key;
    private final Clock clock;

    Vault(VaultStore store, VaultKey key, Clock clock) {
        this.store = store;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Keeps who spoke up.
     *
     * @param account that of a signed-in resident, or empty
     * @param secret the key of the person's own page, so that word to them can carry the link
     */
    public SpeakerId keep(Identity identity, String account, String secret) {
        var id = UUID.randomUUID();
        String plain = String.join(SEPARATOR, identity.name(), identity.phone(), identity.address(), secret);
        store.add(id, account.isEmpty() ? null : UUID.fromString(account),
                key.seal(plain.getBytes(StandardCharsets.UTF_8)), clock.instant());
        return new SpeakerId(id);
    }

    /** Everything kept under an account. */
    @Transactional(readOnly = true)
    public List<SpeakerId> speakersOf(String account) {
        return store.speakersOf(UUID.fromString(account)).stream().map(SpeakerId::new).toList();
    }

    /** The identity, for somebody whose work needs it. The look is recorded, whatever comes of it. */
    public Identity look(SpeakerId speaker, Person viewer, String unit, String reason) {
        new Refused.Incomplete().text(reason, "reason", 200).check();
        store.looked(speaker.value(), UUID.fromString(viewer.account()), unit, reason, clock.instant());
        return open(speaker);
    }

    /** For the program itself: where to send word to the person. Not a look by anybody. */
    @Transactional(readOnly = true)
    public String phoneForNotice(SpeakerId speaker) {
        return part(speaker, 1);
    }

    /** For the program itself: the key of the person's own page, empty where it was erased. */
    @Transactional(readOnly = true)
    public String secretOf(SpeakerId speaker) {
        return part(speaker, 3);
    }

    /** For the program itself: whether the text tells who it is. Not a look by anybody. */
    @Transactional(readOnly = true)
    public boolean isToldBy(SpeakerId speaker, String text) {
        Identity identity = open(speaker);
        return java.util.stream.Stream.of(identity.name(), identity.phone(), identity.address())
                .anyMatch(part -> part.length() >= SHORTEST && text.contains(part));
    }

    /**
     * For the program itself: how these people stand in households, told apart by the doors, phones and accounts they left.
     * Only numbers leave the vault, and they mean nothing beyond this answer. Not a look by anybody.
     *
     * @param regions where each of them spoke from
     * @return a number of each who left anything by which a household can be told
     */
    @Transactional(readOnly = true)
    public Map<SpeakerId, Integer> households(Map<SpeakerId, String> regions) {
        var households = new Households();
        var numbers = new HashMap<SpeakerId, Integer>();
        store.kept(regions.keySet().stream().map(SpeakerId::value).toList()).forEach(kept -> {
            var speaker = new SpeakerId(kept.id());
            String[] parts = new String(key.open(kept.sealed()), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            var identity = new Identity(parts[0], parts[1], parts[2]);
            if (Households.isTold(identity, kept.account())) {
                numbers.put(speaker, households.add(regions.getOrDefault(speaker, ""), identity, kept.account()));
            }
        });
        numbers.replaceAll((_, number) -> households.root(number));
        return numbers;
    }

    /** Who looked, oldest first, for the person concerned. */
    @Transactional(readOnly = true)
    public List<Look> looks(SpeakerId speaker) {
        return store.looks(speaker.value());
    }

    /** Erases the identity for good (Personal Information Protection Law, Art. 47). The looks stay. */
    public void erase(SpeakerId speaker) {
        store.erase(speaker.value());
    }

    private Identity open(SpeakerId speaker) {
        String[] parts = parts(speaker);
        return new Identity(parts[0], parts[1], parts[2]);
    }

    private String part(SpeakerId speaker, int index) {
        return parts(speaker)[index];
    }

    private String[] parts(SpeakerId speaker) {
        return store.sealed(speaker.value())
                .map(sealed -> new String(key.open(sealed), StandardCharsets.UTF_8).split(SEPARATOR, -1))
                .orElse(new String[]{"", "", "", ""});
    }
}
