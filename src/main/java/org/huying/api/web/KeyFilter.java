package org.huying.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.huying.api.Keys;
import org.huying.api.RateLimit;
import org.huying.people.Permissions;
import org.huying.web.Shell;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out which key a request carries, in which language to answer it, and whether it comes too often or too large. */
class KeyFilter extends OncePerRequestFilter {

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final Keys keys;
    private final RateLimit limit;
    private final Problems problems;

    KeyFilter(Keys keys, RateLimit limit, Problems problems) {
        this.keys = keys;
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Shell.language(request, language(request));
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        long wait;
        if (authorization == null) {
            wait = limit.waitOfAddress(request.getRemoteAddr());
        } else {
            String secret = authorization.regionMatches(true, 0, "Bearer ", 0, 7) ? authorization.substring(7).strip()
                    : "";
            var holder = keys.holder(secret);
            if (holder.isEmpty()) {
                wait = limit.waitOfAddress(request.getRemoteAddr());
                if (wait == 0) {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
                    problems.write(Problem.of(ProblemKind.KEY_UNKNOWN, request.getRequestURI()), response);
                    return;
                }
            } else {
                wait = limit.waitOfKey(holder.get().key());
                SecurityContextHolder.getContext().setAuthentication(Permissions.as(holder.get().person()));
                new Caller(holder.get().key(), secret).enter(request);
            }
        }
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
            problems.write(Problem.of(ProblemKind.TOO_MANY, request.getRequestURI()), response);
            return;
        }
        passOn(request, response, chain);
    }

    private void passOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
            return;
        }
        int most = request.getRequestURI().endsWith("/photos") ? WholeBody.MOST_OF_PHOTO : WholeBody.MOST;
        var body = request.getContentLengthLong() > most ? null : WholeBody.of(request, most);
        if (body == null) {
            problems.write(Problem.of(ProblemKind.TOO_LARGE, request.getRequestURI()), response);
        } else {
            chain.doFilter(body, response);
        }
    }

    private static Locale language(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            Locale found = wanted == null ? null : Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return Locale.ENGLISH.equals(found) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException _) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
