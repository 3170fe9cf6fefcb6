package org.huying.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huying.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts, signing in by password or by phone code, and sessions. */
@Service
@Transactional
public class Accounts {

    private static final Duration STAFF_SESSION = Duration.ofHours(12);
    private static final Duration RESIDENT_SESSION = Duration.ofDays(30);
    private static final Duration CODE_LIFE = Duration.ofMinutes(5);
    private static final Duration CODE_PAUSE = Duration.ofSeconds(60);
    private static final int CODE_TRIES = 5;

    private final AccountStore store;
    private final Attempts attempts;
    private final Secrets secrets;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Argon2PasswordEncoder passwords = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    Accounts(AccountStore store, Attempts attempts, Secrets secrets, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.attempts = attempts;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
    }

    /** The password as it is stored (Argon2id). */
    public String encode(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    /** Creates an account, or gives an existing one these grants and this encoded password, unless that is empty. */
    public UUID put(String login, String name, String encodedPassword, List<Grant> grants) {
        UUID id = store.idOf(login).orElseGet(UUID::randomUUID);
        store.put(id, login, name, encodedPassword);
        store.grant(id, grants);
        return id;
    }

    /** The account's password was given by somebody else: it is changed at the next sign-in. */
    void mustChange(String login) {
        store.mustChange(login);
    }

    boolean matches(String password, String encoded) {
        return !encoded.isEmpty() && passwords.matches(password, encoded);
    }

    public boolean isEmpty() {
        return store.isEmpty();
    }

    /** The name an account shows to others. */
    @Transactional(readOnly = true)
    public String nameOf(String account) {
        return account.isEmpty() ? "" : store.name(UUID.fromString(account)).orElse("");
    }

    /**
     * Signs in with login and password.
     *
     * @return the session's secret token
     * @throws Refused if they do not belong together, or after too many attempts
     */
    @Transactional(noRollbackFor = Refused.class)
    public String signIn(String login, String password, String from) {
        String known = login.strip().toLowerCase(Locale.ROOT);
        attempts.check(known, from);
        var account = store.byLogin(known);
        if (account.isEmpty() || account.get().password().isEmpty()
                || !passwords.matches(password, account.get().password())) {
            attempts.failed(known, from);
            throw new Refused("people.sign-in-wrong");
        }
        return start(account.get().id(), STAFF_SESSION);
    }

    /** Sends a six-digit code to the phone. Whether the number is known makes no difference to be seen. */
    @Transactional(noRollbackFor = Refused.class)
    public void sendCode(String phone, String from) {
        attempts.check(phone, from);
        Instant now = clock.instant();
        byte[] digest = secrets.digest("phone", phone);
        if (store.codeIssuedAt(digest).filter(at -> at.plus(CODE_PAUSE).isAfter(now)).isPresent()) {
            throw new Refused("people.code-too-soon", CODE_PAUSE.toSeconds());
        }
        attempts.failed(phone, from);
        String code = Secrets.sixDigits();
        store.putCode(digest, secrets.digest("code", phone + code), now);
        events.publishEvent(new SignInCodeIssued(phone, code));
    }

    /** Signs in with a phone and the code sent to it; a first sign-in creates a resident's account. */
    @Transactional(noRollbackFor = Refused.class)
    public String signInByCode(String phone, String code, String from) {
        attempts.check("code" + phone, from);
        byte[] digest = secrets.digest("phone", phone);
        boolean right = store.useCode(digest, secrets.digest("code", phone + code),
                clock.instant().minus(CODE_LIFE), CODE_TRIES);
        if (!right) {
            attempts.failed("code" + phone, from);
            throw new Refused("people.code-wrong");
        }
        return start(resident(phone), RESIDENT_SESSION);
    }

    /** Whoever signs in with this phone may do that too, whether they have signed in before or not. */
    public UUID grant(String phone, Grant grant) {
        UUID account = resident(phone);
        store.grantToo(account, grant);
        return account;
    }

    /** Nobody has that role for that unit any more. */
    public void withdraw(Grant grant) {
        store.withdraw(grant);
    }

    private UUID resident(String phone) {
        String login = "tel:" + Secrets.hex(secrets.digest("phone", phone));
        return store.idOf(login)
                .orElseGet(() -> put(login, masked(phone), "", List.of(new Grant(Role.RESIDENT, "", ""))));
    }

    /** Whose session this token is, if it is one that has not ended. */
    @Transactional(readOnly = true)
    public Optional<Person> person(String token) {
        return session(token).map(Session::person);
    }

    /**
     * Somebody signed in.
     *
     * @param mustChange whether they must change the password they were given before anything else
     */
    public record Session(Person person, boolean mustChange) {
    }

    /** The session of this token, if it is one that has not ended. */
    @Transactional(readOnly = true)
    public Optional<Session> session(String token) {
        return store.session(Secrets.sha256(token), clock.instant());
    }

    public void signOut(String token) {
        store.end(Secrets.sha256(token));
    }

    private String start(UUID account, Duration life) {
        String token = Secrets.token();
        Instant now = clock.instant();
        store.start(Secrets.sha256(token), account, now, now.plus(life));
        return token;
    }

    private static String masked(String phone) {
        return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
