package org.huying.people.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huying.Refused;
import org.huying.people.Accounts;
import org.huying.people.Person;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in: by password for those who work here, by phone code for residents. */
@Controller
class SignInController {

    private static final int MONTH = 30 * 24 * 60 * 60;

    private final Accounts accounts;

    SignInController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/sign-in")
    Page show(@RequestParam(defaultValue = "") String next) {
        return new SignInPage(next);
    }

    @PostMapping("/sign-in")
    Reply signIn(@RequestParam(defaultValue = "") String login, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next, HttpServletRequest request, HttpServletResponse response) {
        new Refused.Incomplete().text(login, "login", 80).text(password, "password", 200).check();
        return welcome(accounts.signIn(login, password, request.getRemoteAddr()), next, response);
    }

    @GetMapping("/sign-in/phone")
    Page askPhone(@RequestParam(defaultValue = "") String next) {
        return new PhonePage(next);
    }

    @PostMapping("/sign-in/phone")
    Reply sendCode(@RequestParam(defaultValue = "") String phone, @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        new Refused.Incomplete().unless(phone.strip().matches("1[3-9]\\d{9}"), "phone", "people.phone-wrong").check();
        accounts.sendCode(phone.strip(), request.getRemoteAddr());
        return new CodePage(phone.strip(), next);
    }

    @GetMapping("/sign-in/code")
    Page askCode(@RequestParam(defaultValue = "") String phone, @RequestParam(defaultValue = "") String next) {
        return new CodePage(phone, next);
    }

    @PostMapping("/sign-in/code")
    Reply signInByCode(@RequestParam(defaultValue = "") String phone, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next, HttpServletRequest request, HttpServletResponse response) {
        new Refused.Incomplete().text(code, "code", 6).check();
        return welcome(accounts.signInByCode(phone.strip(), code.strip(), request.getRemoteAddr()), next, response);
    }

    @PostMapping("/sign-out")
    Reply signOut(HttpServletRequest request, HttpServletResponse response) {
        String token = SessionFilter.token(request);
        if (token != null) {
            accounts.signOut(token);
        }
        keep("", 0, response);
        return SeeOther.to("/");
    }

    private Reply welcome(String token, String next, HttpServletResponse response) {
        keep(token, MONTH, response);
        if (next.matches("/(?![/\\\\])[^\\\\\\p{Cc}]*")) {
            return new SeeOther(next);
        }
        var person = accounts.person(token).orElse(Person.ANYONE);
        var places = Navigation.of(person);
        return new SeeOther(places.isEmpty() ? "/" : places.getFirst().address());
    }

    private static void keep(String token, int seconds, HttpServletResponse response) {
        var cookie = new Cookie(SessionFilter.COOKIE, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
