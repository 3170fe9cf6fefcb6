package org.huying.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.huying.people.Accounts;
import org.huying.people.Badges;
import org.huying.people.Permissions;
import org.huying.people.Person;
import org.huying.web.Shell;
import org.huying.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out whose session the request belongs to. Sessions lie in the database; the browser holds a random token. */
class SessionFilter extends OncePerRequestFilter {

    static final String COOKIE = "session";

    private final Accounts accounts;
    private final Badges badges;

    SessionFilter(Accounts accounts, Badges badges) {
        this.accounts = accounts;
        this.badges = badges;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = token(request);
        if (token != null) {
            var session = accounts.session(token);
            session.ifPresent(one -> signedIn(one.person(), request));
            if (session.filter(Accounts.Session::mustChange).isPresent() && !mayWait(request.getRequestURI())) {
                response.setStatus(303);
                response.setHeader("Location", "/account");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** What somebody may do who has yet to change the password they were given. */
    private static boolean mayWait(String path) {
        return path.equals("/account") || path.equals("/sign-out") || path.startsWith("/site/")
                || path.startsWith("/lib/");
    }

    private void signedIn(Person person, HttpServletRequest request) {
        SecurityContextHolder.getContext().setAuthentication(Permissions.as(person));
        List<Viewer.Place> places = Navigation.of(person);
        Shell.viewer(request, new Viewer(person.name(), badges.of(person), places));
    }

    static @Nullable String token(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
