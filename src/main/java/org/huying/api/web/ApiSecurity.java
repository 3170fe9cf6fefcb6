package org.huying.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huying.api.Keys;
import org.huying.api.RateLimit;
import org.huying.people.Permissions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Guards the API by the same table of permissions as the pages, but by key: no session, no cookie, no form token, and
 * every no in JSON. The pages about the API belong to the browser's chain.
 */
@Configuration
@ConditionalOnWebApplication
class ApiSecurity {

    /** Whether the address belongs to the API itself and not to a page about it. */
    static boolean isApi(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") && !path.startsWith("/api/problems/");
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, Keys keys, RateLimit limit, Problems problems,
            ObjectProvider<RequestMappingHandlerMapping> routes) throws Exception {
        http.securityMatcher(ApiSecurity::isApi);
        http.authorizeHttpRequests(Permissions::guard);
        http.addFilterBefore(new KeyFilter(keys, limit, problems), AnonymousAuthenticationFilter.class);
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.securityContext(context -> context.securityContextRepository(
                new RequestAttributeSecurityContextRepository()));
        http.csrf(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable).httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        http.exceptionHandling(no -> no
                .authenticationEntryPoint((request, response, _) -> refuse(ProblemKind.KEY_MISSING, problems, routes,
                        request, response))
                .accessDeniedHandler((request, response, _) -> refuse(ProblemKind.ROLE, problems, routes, request,
                        response)));
        http.headers(headers -> headers.contentSecurityPolicy(
                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
        return http.build();
    }

    /** Who asks for what does not exist, or in a way that no route knows, is told that and not to bring a key. */
    private static void refuse(ProblemKind kind, Problems problems, ObjectProvider<RequestMappingHandlerMapping> routes,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemKind told = kind;
        try {
            ServletRequestPathUtils.parseAndCache(request);
            if (routes.stream().noneMatch(mapping -> answers(mapping, request))) {
                told = ProblemKind.NOT_FOUND;
            }
        } catch (OtherWay e) {
            problems.resolveException(request, response, null, e.cause);
            return;
        }
        if (told == ProblemKind.KEY_MISSING) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        problems.write(Problem.of(told, request.getRequestURI()), response);
    }

    private static boolean answers(RequestMappingHandlerMapping mapping, HttpServletRequest request) {
        try {
            return mapping.getHandler(request) != null;
        } catch (HttpRequestMethodNotSupportedException e) {
            throw new OtherWay(e);
        } catch (Exception _) {
            return true;
        }
    }

    /** The address exists, but not for this method. */
    private static final class OtherWay extends RuntimeException {
        private final Exception cause;

        OtherWay(Exception cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
