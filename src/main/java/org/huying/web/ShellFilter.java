package org.huying.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Learns the language and the type size the person chose, and binds the {@link Shell} to the request. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ShellFilter extends OncePerRequestFilter {

    private static final int YEAR = 365 * 24 * 60 * 60;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String language = chosen("lang", request, response);
        String type = chosen("type", request, response);
        Locale locale = "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        Shell.bind(new Shell(request, locale, "large".equals(type)));
        try {
            chain.doFilter(request, response);
        } finally {
            Shell.bind(null);
        }
    }

    /** Pages about what went wrong have their shell too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** A choice given in the address is kept in a cookie of the same name. */
    private static @Nullable String chosen(String name, HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        if (query != null && query.contains(name + "=")) {
            for (String pair : query.split("&", -1)) {
                if (pair.startsWith(name + "=") && pair.substring(name.length() + 1).matches("zh|en|large|normal")) {
                    var cookie = new Cookie(name, pair.substring(name.length() + 1));
                    cookie.setPath("/");
                    cookie.setMaxAge(YEAR);
                    cookie.setHttpOnly(true);
                    cookie.setAttribute("SameSite", "Lax");
                    response.addCookie(cookie);
                    return cookie.getValue();
                }
            }
        }
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
