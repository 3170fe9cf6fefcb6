package org.huying.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huying.Refused;
import org.huying.people.Accounts;
import org.huying.people.Grant;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of keys: make one, list them, revoke one, and find out who holds a secret. */
@Service
@Transactional
public class Keys {

    /** The roles a key may have. Keys are made by people, so no key makes keys. */
    public static final Set<Role> ROLES = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR, Role.EXPERT));

    private static final String PREFIX = "hy_";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyStore store;
    private final Accounts accounts;
    private final Places places;
    private final People people;
    private final Clock clock;

    Keys(KeyStore store, Accounts accounts, Places places, People people, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.places = places;
        this.people = people;
        this.clock = clock;
    }

    /** Who holds a secret: the key, and the person it acts as. */
    public record Holder(Key key, Person person) {
    }

    /** The keys within the administrator's reach, newest first. */
    @Transactional(readOnly = true)
    public List<Key> within(Person administrator) {
        return store.within(reach(administrator).region());
    }

    /** @throws Refused.NotFound where there is none, or none in the administrator's reach */
    @Transactional(readOnly = true)
    public Key key(UUID id, Person administrator) {
        return store.find(id).filter(key -> key.grant().region().startsWith(reach(administrator).region()))
                .orElseThrow(Refused.NotFound::new);
    }

    /**
     * Makes a key.
     *
     * @param id made once per form, so that the same form sent twice makes one key
     * @param code of the station, department, deputy or region the role is for
     * @return the secret, which is shown once and stored nowhere
     */
    public String make(UUID id, String name, @Nullable Role role, String code, Person administrator) {
        Grant within = reach(administrator);
        Optional<Grant> grant = role == null || !ROLES.contains(role) ? Optional.empty()
                : grant(role, code).filter(one -> one.region().startsWith(within.region()));
        new Refused.Incomplete().text(name, "name", 40).unless(role != null && ROLES.contains(role), "role",
                "api.role-missing").unless(grant.isPresent(), "code", "api.reach-missing").check();
        UUID account = accounts.put("api:" + id, name.strip(), "", List.of());
        String secret = secret();
        var key = new Key(id, name.strip(), grant.orElseThrow(), account, UUID.fromString(administrator.account()),
                clock.instant(), null, null);
        if (!store.add(key, digest(secret))) {
            throw new Refused("api.key-made-already");
        }
        return secret;
    }

    /** From now on the secret opens nothing. */
    public void revoke(UUID id, Person administrator) {
        store.revoke(key(id, administrator).id(), UUID.fromString(administrator.account()), clock.instant());
    }

    /** Who holds the secret, if it is one that has not been revoked. */
    public Optional<Holder> holder(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        return store.byDigest(digest(secret)).map(key -> {
            if (!today.equals(key.lastUsedOn())) {
                store.usedOn(key.id(), today);
            }
            return new Holder(key, Person.of(key.account(), key.name(), List.of(key.grant())));
        });
    }

    /** The grant of that role for the station, department, deputy or region of that code, if there is one. */
    private Optional<Grant> grant(Role role, String code) {
        return switch (role) {
            case STATION_OFFICER, LIAISON_OFFICER -> places.stations("").stream()
                    .filter(station -> station.code().equals(code)).findFirst()
                    .map(station -> new Grant(role, station.region().substring(0, 9), code));
            case DEPARTMENT -> people.departments("").stream().filter(one -> one.code().equals(code)).findFirst()
                    .map(one -> new Grant(role, prefix(one.region()), code));
            case DEPUTY -> people.deputy(code).map(one -> new Grant(role, one.region().substring(0, 9), code));
            case STREET_COMMITTEE, DISTRICT_COMMITTEE, RESIDENT ->
                places.findRegion(code).map(region -> new Grant(role, region.prefix(), ""));
            case EXPERT, ADMINISTRATOR -> Optional.empty();
        };
    }

    private String prefix(String region) {
        return places.findRegion(region).map(found -> found.prefix()).orElse(region);
    }

    private static Grant reach(Person administrator) {
        return administrator.as(Role.ADMINISTRATOR).stream().findFirst().orElseThrow(Refused.NotFound::new);
    }

    private static String secret() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
