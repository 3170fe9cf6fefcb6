package org.huying.burden;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Counts the forms about opinions and matters that were sent and taken. Looks at how much was filled in, not at what. */
@Component
class FormFilter extends OncePerRequestFilter {

    /** What the form itself sends along. */
    private static final Set<String> UNTYPED = Set.of("key", "seen", "kept", "join", "look", "into", "other");

    /** Longer than this, and somebody was interrupted. */
    private static final int LONGEST_SECONDS = 1800;

    private final Burden burden;

    FormFilter(Burden burden) {
        this.burden = burden;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !Filled.isCounted(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        String form = form(request);
        if (form != null && response.getStatus() == HttpServletResponse.SC_SEE_OTHER) {
            int fields = (int) request.getParameterMap().entrySet().stream()
                    .filter(field -> !field.getKey().startsWith("_") && !UNTYPED.contains(field.getKey()))
                    .filter(field -> Arrays.stream(field.getValue()).anyMatch(value -> !value.isBlank())).count();
            int seconds = seconds(request.getParameter("_seconds"));
            burden.count(new Filled(form, 1, fields, seconds > 0 ? 1 : 0, seconds));
        }
    }

    /** The address that answered, without its numbers and keys: {@code matters/reply}. */
    private static @Nullable String form(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? Filled.name(pattern)
                : null;
    }

    private static int seconds(@Nullable String told) {
        return told != null && told.matches("[0-9]{1,9}") ? Math.min(Integer.parseInt(told), LONGEST_SECONDS) : 0;
    }
}
