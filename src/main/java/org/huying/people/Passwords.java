package org.huying.people;

import java.time.Clock;
import java.util.UUID;
import org.huying.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing one's own password. */
@Service
@Transactional(noRollbackFor = Refused.class)
public class Passwords {

    /** The shortest password. */
    public static final int SHORTEST = 10;
    private static final int LONGEST = 100;

    private final KeepingStore store;
    private final Accounts accounts;
    private final Attempts attempts;
    private final Clock clock;

    Passwords(KeepingStore store, Accounts accounts, Attempts attempts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** The account of somebody who signs in by password; residents have none. */
    @Transactional(readOnly = true)
    public java.util.Optional<Account> of(Person person) {
        return person.isSignedIn() ? store.find(UUID.fromString(person.account())) : java.util.Optional.empty();
    }

    /**
     * Changes the password and ends all other sessions of the account.
     *
     * @param token of the session that goes on
     * @throws Refused if the old one is wrong, or the new one too short, too plain, or not typed twice alike
     */
    public void change(Person person, String old, String fresh, String again, String token, String from) {
        Account account = of(person).orElseThrow(Refused.NotFound::new);
        attempts.check(account.login(), from);
        new Refused.Incomplete().text(old, "old", LONGEST)
                .unless(fresh.length() >= SHORTEST && fresh.length() <= LONGEST, "fresh", "people.password-short",
                        SHORTEST, LONGEST)
                .unless(!fresh.equals(old), "fresh", "people.password-same")
                .unless(!isPlain(fresh, account.login()), "fresh", "people.password-plain")
                .unless(fresh.equals(again), "again", "people.password-again").check();
        if (!accounts.matches(old, store.password(account.id()))) {
            attempts.failed(account.login(), from);
            new Refused.Incomplete().unless(false, "old", "people.password-wrong").check();
        }
        store.password(account.id(), accounts.encode(fresh), false, Secrets.sha256(token));
        store.record(account.id(), clock.instant(), person, AccountAct.PASSWORD_CHANGED, null, "");
    }

    /** Of few different characters, or made of the login. */
    private static boolean isPlain(String password, String login) {
        return password.chars().distinct().count() < 5
                || login.length() > 3 && password.toLowerCase(java.util.Locale.ROOT).contains(login);
    }
}
