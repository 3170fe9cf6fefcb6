package org.huying.people.web;

import java.util.List;
import org.huying.people.Accounts;
import org.huying.people.Badges;
import org.huying.people.Permissions;
import org.huying.people.Person;
import org.huying.places.MapTiles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Guards every route by the table of permissions, and gives controllers the {@link Person} who acts. */
@Configuration
@ConditionalOnWebApplication
class Security implements WebMvcConfigurer {

    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:%s;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self';"
            + " manifest-src 'self'";

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Accounts accounts, Badges badges, Doorman doorman, MapTiles tiles)
            throws Exception {
        var csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrf.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
        http.authorizeHttpRequests(Permissions::guard);
        // Sessions are ours. Spring's would take every request for a new sign-in and drop the form token of other tabs.
        http.sessionManagement(AbstractHttpConfigurer::disable);
        http.securityContext(context -> context.securityContextRepository(
                new RequestAttributeSecurityContextRepository()));
        http.csrf(protection -> protection.csrfTokenRepository(csrf));
        http.addFilterBefore(new SessionFilter(accounts, badges), CsrfFilter.class);
        http.addFilterBefore(new FormTokenFilter(), AuthorizationFilter.class);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.formLogin(AbstractHttpConfigurer::disable).httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable).anonymous(_ -> {
                });
        http.exceptionHandling(no -> no.accessDeniedHandler(doorman).authenticationEntryPoint(doorman));
        String content = CONTENT.formatted(tiles.origin().isEmpty() ? "" : " " + tiles.origin());
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(content))
                .frameOptions(frame -> frame.sameOrigin())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("geolocation=(self), camera=(self)")));
        return http.build();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType().equals(Person.class);
            }

            @Override
            public Object resolveArgument(MethodParameter parameter,
                    @org.jspecify.annotations.Nullable ModelAndViewContainer container,
                    NativeWebRequest web, @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
                var authentication = SecurityContextHolder.getContext().getAuthentication();
                return authentication != null && authentication.getPrincipal() instanceof Person person ? person
                        : Person.ANYONE;
            }
        });
    }
}
