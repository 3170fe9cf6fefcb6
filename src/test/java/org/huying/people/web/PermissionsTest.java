package org.huying.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huying.DistrictTest;
import org.huying.Visitor;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.Opinions;
import org.huying.people.Accounts;
import org.huying.people.Grant;
import org.huying.people.Permissions;
import org.huying.people.Permissions.Permission;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.vault.Identity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DistrictTest
class PermissionsTest {

    private static final Path DOCUMENT = Path.of("docs/permissions.md");

    /** An account of the demonstration for each role; residents sign in by phone and get one here. */
    private static final Map<Role, String> ACCOUNTS = Map.of(Role.STATION_OFFICER, "so-xh-02", Role.LIAISON_OFFICER,
            "l01", Role.DEPUTY, "d01", Role.STREET_COMMITTEE, "sc-xh", Role.DEPARTMENT, "h-dcg",
            Role.DISTRICT_COMMITTEE, "dc-1", Role.ADMINISTRATOR, "admin");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Accounts accounts;

    @Autowired
    Opinions opinions;

    /** One address that something answers, with example values in its places. */
    private record Route(String pattern, String address) {

        boolean isOpenTo(Role role, String method) {
            return line(method).map(line -> line.anyone() || line.roles().contains(role)).orElse(false);
        }

        boolean isApi() {
            return pattern.equals("/api") || pattern.startsWith("/api/");
        }

        /** Takes what nobody brings: whoever has a session is sent away, so no walk with one may enter. */
        boolean isUrn() {
            return pattern.startsWith("/urn/");
        }

        boolean isOpenToAll(String method) {
            return line(method).map(Permission::anyone).orElse(false);
        }

        java.util.Optional<Permission> line(String method) {
            var request = new MockHttpServletRequest(method, address);
            return Permissions.read().stream().filter(line -> {
                var path = PathPatternRequestMatcher.withDefaults();
                return (line.method().equals("*") ? path.matcher(line.path())
                        : path.matcher(HttpMethod.valueOf(line.method()), line.path())).matches(request);
            }).findFirst();
        }
    }

    @Nested
    class EveryRoute {

        @Test
        void standsInTheTable() {
            var nameless = new ArrayList<String>();
            mappings.getHandlerMethods().forEach((mapping, _) -> {
                var methods = mapping.getMethodsCondition().getMethods();
                for (String method : methods.isEmpty() ? List.of("GET", "POST")
                        : methods.stream().map(Enum::name).toList()) {
                    mapping.getPatternValues().stream().filter(pattern -> new Route(pattern, example(pattern,
                            "330105003-26-000001", "key")).line(method).isEmpty())
                            .forEach(pattern -> nameless.add(method + " " + pattern));
                }
            });

            assertThat(nameless).isEmpty();
        }

        @Test
        void isClosedToWhomTheTableDoesNotName() {
            var wrong = new ArrayList<String>();
            var routes = routes();
            for (Role role : Role.values()) {
                var visitor = new Visitor(port).with(session(role));
                for (Route route : routes) {
                    for (String method : List.of("GET", "POST")) {
                        if (!route.isOpenTo(role, method) && ask(visitor, method, route).status() != 404) {
                            wrong.add(role + " " + method + " " + route.pattern());
                        }
                    }
                }
            }

            assertThat(wrong).isEmpty();
        }

        @Test
        void answersWhomTheTableNames() {
            var wrong = new ArrayList<String>();
            var routes = routes();
            for (Role role : Role.values()) {
                var visitor = new Visitor(port).with(session(role));
                for (Route route : routes) {
                    for (String method : List.of("GET", "POST")) {
                        if (route.isOpenTo(role, method) && !route.pattern().equals("/sign-out")
                                && !route.pattern().equals("/error")) {
                            var answer = ask(visitor, method, route);
                            boolean closed = answer.status() == 401 || answer.status() == 403
                                    || answer.location().startsWith("/sign-in?");
                            if (closed || answer.status() >= 500) {
                                wrong.add(role + " " + method + " " + route.pattern() + " " + answer.status());
                            }
                        }
                    }
                }
            }

            assertThat(wrong).isEmpty();
        }

        @Test
        void leadsWhomItMustKnowToSigningIn() {
            var wrong = new ArrayList<String>();
            var nobody = new Visitor(port);
            for (Route route : routes()) {
                if (!route.isOpenToAll("GET")) {
                    var answer = nobody.get(route.address());
                    if (answer.status() != 303 || !answer.location().startsWith("/sign-in?next=")) {
                        wrong.add("GET " + route.pattern() + " " + answer.status());
                    }
                }
                if (!route.isOpenToAll("POST")) {
                    var answer = nobody.post(route.address(), Map.of());
                    if (answer.status() != 401) {
                        wrong.add("POST " + route.pattern() + " " + answer.status());
                    }
                }
            }

            assertThat(wrong).isEmpty();
        }

        @Test
        void isAskedWithHeadByWhoeverMayReadIt() {
            assertThat(new Visitor(port).head("/open/matters").status()).isEqualTo(200);
            assertThat(new Visitor(port).head("/matters").status()).isEqualTo(401);
            assertThat(new Visitor(port).with(session(Role.DEPARTMENT)).head("/admin").status()).isEqualTo(404);
        }

        @Test
        void takesTheFormOfAnOlderTab() {
            var officer = new Visitor(port).with(session(Role.STATION_OFFICER));
            var older = Map.of("text", "", "_csrf", officer.token());
            officer.get("/matters");
            officer.get("/desk/new");

            assertThat(officer.postBare("/desk/new", older).status()).isEqualTo(422);
        }

        @Test
        void ofOtherSystemsIsClosedToSessions() {
            var wrong = new ArrayList<String>();
            var officer = new Visitor(port).with(session(Role.STATION_OFFICER));
            for (Route route : allRoutes().stream().filter(Route::isApi).toList()) {
                for (String method : List.of("GET", "POST")) {
                    int status = ask(officer, method, route).status();
                    if (!route.isOpenToAll(method) && (status < 400 || status >= 500)) {
                        wrong.add(method + " " + route.pattern() + " " + status);
                    }
                }
            }

            assertThat(wrong).isEmpty();
        }

        @Test
        void takesNoFormWithoutItsToken() {
            var officer = new Visitor(port).with(session(Role.STATION_OFFICER));
            var wrong = routes().stream().filter(route -> !route.pattern().equals("/error"))
                    .filter(route -> officer.postBare(route.address(), Map.of()).status() != 403).toList();

            assertThat(wrong).isEmpty();
        }
    }

    @Nested
    class WhatLiesOutsideReach {

        @Test
        void looksLikeWhatDoesNotExist() {
            String elsewhere = opinions.file(filing("330105005000"), Person.ANYONE).id().value();
            var officer = new Visitor(port).with(session(Role.STATION_OFFICER));

            var outside = officer.get("/desk/opinions/" + elsewhere);
            var nowhere = officer.get("/desk/opinions/330105005-26-999999");

            assertThat(outside.status()).isEqualTo(404);
            assertThat(outside.body())
                    .satisfies(body -> assertThat(withoutToken(body)).isEqualTo(withoutToken(nowhere.body())));
            assertThat(officer.post("/desk/opinions/" + elsewhere + "/accept",
                    Map.of("seen", "1", "title", "别处的事", "publicText", "别处的事")).status()).isEqualTo(404);
        }
    }

    @Nested
    class TheDocument {

        @Test
        void tellsWhatTheTableSays() throws IOException {
            if (Boolean.getBoolean("huying.write")) {
                Files.createDirectories(DOCUMENT.getParent());
                Files.writeString(DOCUMENT, document());
            }

            assertThat(DOCUMENT).as("bin/test -Dhuying.write=true -Dtest=PermissionsTest writes it")
                    .content().isEqualTo(document());
        }
    }

    /** Every page with a handler; other systems come by their own door, with a key instead of a session. */
    private List<Route> routes() {
        return allRoutes().stream().filter(route -> !route.isApi() && !route.isUrn()).toList();
    }

    /** Every address with a handler; the examples belong to an opinion and a matter made for this walk. */
    private List<Route> allRoutes() {
        var receipt = opinions.file(filing("330105003003"), Person.ANYONE);
        var officer = Person.of(UUID.randomUUID(), "walk",
                List.of(new Grant(Role.STREET_COMMITTEE, "330105003", "")));
        opinions.accept(receipt.id(), 1, officer, "路灯", "路灯不亮", "");
        return mappings.getHandlerMethods().keySet().stream().flatMap(mapping -> mapping.getPatternValues().stream())
                .distinct().sorted()
                .map(pattern -> new Route(pattern, example(pattern, receipt.id().value(), receipt.key().value())))
                .toList();
    }

    private static String example(String pattern, String id, String key) {
        return pattern.replace("{id}", id).replace("{key}", key).replaceAll("\\{\\w+:(\\w[\\w-]*)[^}]*}", "$1")
                .replaceAll("\\{\\*?\\w+[^}]*}", "1").replace("/**", "/1");
    }

    private static Visitor.Answer ask(Visitor visitor, String method, Route route) {
        return method.equals("GET") ? visitor.get(route.address()) : visitor.post(route.address(), Map.of());
    }

    private String session(Role role) {
        String login = ACCOUNTS.get(role);
        if (login == null) {
            login = "walk-" + role;
            accounts.put(login.toLowerCase(java.util.Locale.ROOT), "居民", accounts.encode(DistrictTest.PASSWORD),
                    List.of(new Grant(role, "", "")));
        }
        return accounts.signIn(login, DistrictTest.PASSWORD, "walk");
    }

    private static Filing filing(String region) {
        return new Filing(UUID.randomUUID(), region, "", Channel.WEB, "", "路灯不亮", "", Identity.NONE, false);
    }

    private static String withoutToken(String body) {
        return body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static String document() {
        var roles = new EnumMap<Role, String>(Role.class);
        Arrays.stream(Role.values()).forEach(role -> roles.put(role, word(role)));
        String heads = roles.values().stream().map(word -> " " + word + " |").collect(Collectors.joining());
        String rows = Permissions.read().stream().map(line -> "| `%s` | %s | %s |%s".formatted(line.path(),
                line.method().equals("*") ? "any" : line.method(), line.anyone() ? "●" : "",
                roles.keySet().stream().map(role -> line.anyone() || line.roles().contains(role) ? " ● |" : "  |")
                        .collect(Collectors.joining())))
                .collect(Collectors.joining("\n"));
        return """
                # Who may go where

                Written by `PermissionsTest` from `src/main/resources/permissions.txt`, the table the program itself reads: \
                from top to bottom, the first line that matches counts, and what no line names is closed. Within these \
                doors everybody still meets only what lies in their reach: a region, a station, a department, or their own.

                | Address | Method | Anyone |%s
                |---|---|:-:|%s
                %s
                """.formatted(heads, ":-:|".repeat(roles.size()), rows);
    }

    private static String word(Role role) {
        String words = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
