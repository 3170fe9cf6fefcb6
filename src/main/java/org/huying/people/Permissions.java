package org.huying.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The one table of who may go where: {@code permissions.txt}, read from top to bottom, the first match counts. It guards
 * every way into the program, browsers with a session and other systems with a key alike.
 */
public final class Permissions {

    /** One line of the table. Nobody named means anyone, signed in or not. */
    public record Permission(String method, String path, Set<Role> roles, boolean anyone) {
    }

    private Permissions() {
    }

    /** Lets through whom the table lets through, and nobody else. */
    public static void guard(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        for (var permission : read()) {
            RequestMatcher matcher = matcher(permission);
            if (permission.anyone()) {
                routes.requestMatchers(matcher).permitAll();
            } else {
                routes.requestMatchers(matcher)
                        .hasAnyAuthority(permission.roles().stream().map(Enum::name).toArray(String[]::new));
            }
        }
        routes.anyRequest().denyAll();
    }

    /** Who may read an address may also ask with HEAD whether it is there. */
    private static RequestMatcher matcher(Permission permission) {
        var path = PathPatternRequestMatcher.withDefaults();
        return switch (permission.method()) {
            case "*" -> path.matcher(permission.path());
            case "GET" -> new OrRequestMatcher(path.matcher(HttpMethod.GET, permission.path()),
                    path.matcher(HttpMethod.HEAD, permission.path()));
            default -> path.matcher(HttpMethod.valueOf(permission.method()), permission.path());
        };
    }

    /** The person as the table knows them: by their roles. */
    public static Authentication as(Person person) {
        var authorities = person.grants().stream().map(grant -> grant.role().name()).distinct()
                .map(SimpleGrantedAuthority::new).toList();
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }

    /** The table, line by line. */
    public static List<Permission> read() {
        try {
            String table = new ClassPathResource("permissions.txt").getContentAsString(StandardCharsets.UTF_8);
            return table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Permissions::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Permission line(String line) {
        String[] cells = line.strip().split("\\s+", 3);
        var roles = EnumSet.noneOf(Role.class);
        boolean anyone = cells[2].equals("anyone");
        if (!anyone) {
            Arrays.stream(cells[2].split("\\s+", -1)).map(Role::valueOf).forEach(roles::add);
        }
        return new Permission(cells[0], cells[1], roles, anyone);
    }
}
