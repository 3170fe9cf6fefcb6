package org.huying.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huying.people.Account;
import org.huying.people.AccountKeeping;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.people.Units;
import org.huying.Refused;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator keeps accounts: who may sign in, as what, for which unit. */
@Controller
@RequestMapping("/admin/accounts")
class KeepingController {

    private final AccountKeeping keeping;
    private final Units units;

    KeepingController(AccountKeeping keeping, Units units) {
        this.keeping = keeping;
        this.units = units;
    }

    @GetMapping
    Page list(Person person, @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String after) {
        var accounts = keeping.list(person, search, after);
        return new AccountsPage(accounts, search,
                UnitNames.of(units, accounts.stream().flatMap(one -> one.grants().stream()).toList()),
                keeping.count(person));
    }

    @GetMapping("/new")
    Page form(@RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String unit,
            Person person) {
        return new GrantPage(null, UUID.randomUUID().toString(), chosen(role), unit, units, person);
    }

    @PostMapping("/new")
    Reply create(@RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String unit, Person person) {
        UUID id = id(key);
        String password = keeping.create(id, login, name, chosen(role), unit, person);
        return password(keeping.account(id, person), password);
    }

    @GetMapping({"/{id}", "/{id}/name", "/{id}/withdraw", "/{id}/lock", "/{id}/unlock", "/{id}/reset"})
    Page show(@PathVariable String id, Person person) {
        Account account = keeping.account(id(id), person);
        var changes = keeping.changes(account.id(), person);
        var grants = new ArrayList<>(account.grants());
        changes.stream().map(Account.Change::grant).filter(java.util.Objects::nonNull).forEach(grants::add);
        return new KeptAccountPage(account, changes, UnitNames.of(units, grants), person);
    }

    @PostMapping("/{id}/name")
    Reply rename(@PathVariable String id, @RequestParam(defaultValue = "") String name, Person person) {
        keeping.rename(id(id), name, person);
        return SeeOther.to("/admin/accounts/%s", id);
    }

    @GetMapping("/{id}/grant")
    Page grant(@PathVariable String id, @RequestParam(defaultValue = "") String role, Person person) {
        return new GrantPage(keeping.account(id(id), person), "", chosen(role), "", units, person);
    }

    @PostMapping("/{id}/grant")
    Reply grant(@PathVariable String id, @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String unit, Person person) {
        keeping.grant(id(id), chosen(role), unit, person);
        return SeeOther.to("/admin/accounts/%s", id);
    }

    @PostMapping("/{id}/withdraw")
    Reply withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String unit,
            Person person) {
        Role held = chosen(role);
        if (held == null) {
            throw new Refused.NotFound();
        }
        keeping.withdraw(id(id), new Grant(held, region, unit), person);
        return SeeOther.to("/admin/accounts%s", stillThere(id, person));
    }

    @PostMapping("/{id}/lock")
    Reply lock(@PathVariable String id, Person person) {
        keeping.lock(id(id), person);
        return SeeOther.to("/admin/accounts/%s", id);
    }

    @PostMapping("/{id}/unlock")
    Reply unlock(@PathVariable String id, Person person) {
        keeping.unlock(id(id), person);
        return SeeOther.to("/admin/accounts/%s", id);
    }

    @PostMapping("/{id}/reset")
    Reply reset(@PathVariable String id, Person person) {
        String password = keeping.reset(id(id), person);
        return password(keeping.account(id(id), person), password);
    }

    private Page password(Account account, String password) {
        return new FirstPasswordPage(account, password, UnitNames.of(units, account.grants()));
    }

    /** An account may leave an administrator's reach with the grant that was taken. */
    private String stillThere(String id, Person person) {
        try {
            return "/" + keeping.account(id(id), person).id();
        } catch (Refused.NotFound _) {
            return "";
        }
    }

    static List<Option> roles() {
        return Units.ROLES.stream().map(role -> new Option(role.name(), org.huying.web.Text.t(role))).toList();
    }

    private static @Nullable Role chosen(String role) {
        Role chosen = Option.read(Role.class, role);
        return chosen != null && Units.ROLES.contains(chosen) ? chosen : null;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new Refused.NotFound();
        }
    }
}
