package org.huying.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.huying.people.Passwords;
import org.huying.people.Person;
import org.huying.people.Units;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: as what one may act, and one's password. */
@Controller
class AccountController {

    private final Passwords passwords;
    private final Units units;

    AccountController(Passwords passwords, Units units) {
        this.passwords = passwords;
        this.units = units;
    }

    @GetMapping("/account")
    Page show(Person person, @RequestParam(required = false) String changed) {
        return new AccountPage(person, passwords.of(person).orElse(null), UnitNames.of(units, person.grants()),
                changed != null);
    }

    @PostMapping("/account")
    Reply change(Person person, @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String fresh, @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        String token = Objects.requireNonNullElse(SessionFilter.token(request), "");
        passwords.change(person, old, fresh, again, token, request.getRemoteAddr());
        return new SeeOther("/account?changed=yes");
    }
}
