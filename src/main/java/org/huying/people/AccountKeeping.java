package org.huying.people;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.huying.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator does with accounts, each act recorded with who and when. An administrator meets the accounts
 * that have a grant within their reach and gives and takes grants within it; what concerns the whole account (its name,
 * its lock, its password) is for whoever reaches all of it.
 */
@Service
@Transactional
public class AccountKeeping {

    /** Accounts of one page. */
    public static final int PAGE = 50;

    private final KeepingStore store;
    private final Accounts accounts;
    private final Units units;
    private final Clock clock;

    AccountKeeping(KeepingStore store, Accounts accounts, Units units, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.units = units;
        this.clock = clock;
    }

    /** One page of accounts whose name or login has the text in it. */
    @Transactional(readOnly = true)
    public List<Account> list(Person by, String search, String after) {
        return store.list(reach(by), search.strip(), after, PAGE);
    }

    /** How many can sign in. */
    @Transactional(readOnly = true)
    public int count(Person by) {
        return store.count(reach(by));
    }

    /** The grants of all accounts that can sign in. */
    @Transactional(readOnly = true)
    public List<Grant> grantsInForce() {
        return store.grantsInForce();
    }

    /** @throws Refused.NotFound where there is none, or none within the administrator's reach */
    @Transactional(readOnly = true)
    public Account account(UUID id, Person by) {
        return store.find(id).filter(account -> account.grants().isEmpty() ? reaches(by, account.home())
                : account.grants().stream().anyMatch(grant -> reaches(by, grant.region())))
                .orElseThrow(Refused.NotFound::new);
    }

    /** What was done to the account, newest first. */
    @Transactional(readOnly = true)
    public List<Account.Change> changes(UUID id, Person by) {
        return store.changes(account(id, by).id());
    }

    /** Whether the administrator reaches all of the account. */
    public static boolean isWhole(Account account, Person by) {
        return account.grants().stream().allMatch(grant -> reaches(by, grant.region()));
    }

    /**
     * Makes an account with one grant.
     *
     * @return its first password, to be shown once and changed at the first sign-in
     */
    public String create(UUID id, String login, String name, @Nullable Role role, String unit, Person by) {
        String short_ = login.strip().toLowerCase(Locale.ROOT);
        new Refused.Incomplete().text(name, "name", 40)
                .unless(short_.matches("[a-z0-9][a-z0-9._-]{1,39}"), "login", "people.login-wrong")
                .unless(!store.isTaken(short_), "login", "people.login-taken").check();
        Grant grant = grant(role, unit, by);
        String password = Secrets.password();
        store.add(id, short_, name.strip(), accounts.encode(password), grant.region());
        record(id, by, AccountAct.CREATED, null, "");
        store.add(id, grant);
        record(id, by, AccountAct.GRANTED, grant, "");
        return password;
    }

    public void rename(UUID id, String name, Person by) {
        new Refused.Incomplete().text(name, "name", 40).check();
        Account account = whole(id, by);
        if (!account.name().equals(name.strip())) {
            store.rename(id, name.strip());
            record(id, by, AccountAct.RENAMED, null, account.name());
        }
    }

    public void grant(UUID id, @Nullable Role role, String unit, Person by) {
        account(id, by);
        Grant grant = grant(role, unit, by);
        if (!store.add(id, grant)) {
            throw new Refused("people.granted-already");
        }
        record(id, by, AccountAct.GRANTED, grant, "");
    }

    /** Takes the grant back; the last administrator of a place keeps theirs. */
    public void withdraw(UUID id, Grant grant, Person by) {
        if (!account(id, by).grants().contains(grant) || !reaches(by, grant.region())) {
            throw new Refused.NotFound();
        }
        store.administrators();
        store.remove(id, grant);
        record(id, by, AccountAct.WITHDRAWN, grant, "");
        checkAdministrators(List.of(grant));
    }

    /** From now on the account can not sign in, and whoever is signed in with it no longer is. */
    public void lock(UUID id, Person by) {
        Account account = whole(id, by);
        store.administrators();
        if (account.open()) {
            store.open(id, false);
            record(id, by, AccountAct.LOCKED, null, "");
            checkAdministrators(account.grants());
        }
    }

    public void unlock(UUID id, Person by) {
        if (!whole(id, by).open()) {
            store.open(id, true);
            record(id, by, AccountAct.UNLOCKED, null, "");
        }
    }

    /** Gives the account a new password, to be shown once and changed at the next sign-in; its sessions end. */
    public String reset(UUID id, Person by) {
        whole(id, by);
        String password = Secrets.password();
        store.password(id, accounts.encode(password), true, new byte[0]);
        record(id, by, AccountAct.PASSWORD_RESET, null, "");
        return password;
    }

    /** What one administrator reached, another who can sign in must still reach. */
    private void checkAdministrators(List<Grant> taken) {
        List<String> left = store.administrators();
        boolean missing = taken.stream().filter(grant -> grant.role() == Role.ADMINISTRATOR)
                .anyMatch(grant -> left.stream().noneMatch(grant.region()::startsWith));
        if (missing) {
            throw new Refused("people.last-administrator");
        }
    }

    private Grant grant(@Nullable Role role, String unit, Person by) {
        var incomplete = new Refused.Incomplete().unless(role != null && Units.ROLES.contains(role), "role",
                "people.role-missing");
        incomplete.check();
        Grant grant = role == null ? null : units.grant(role, unit).orElse(null);
        incomplete.unless(grant != null && reaches(by, grant.region()), "unit", "people.unit-missing").check();
        return java.util.Objects.requireNonNull(grant);
    }

    private Account whole(UUID id, Person by) {
        Account account = account(id, by);
        if (!isWhole(account, by)) {
            throw new Refused("people.account-reaches-further");
        }
        return account;
    }

    private void record(UUID id, Person by, AccountAct act, @Nullable Grant grant, String text) {
        store.record(id, clock.instant(), by, act, grant, text);
    }

    private static boolean reaches(Person by, String region) {
        return by.as(Role.ADMINISTRATOR, region).isPresent();
    }

    private static List<String> reach(Person by) {
        return by.as(Role.ADMINISTRATOR).stream().map(Grant::region).distinct().toList();
    }
}
