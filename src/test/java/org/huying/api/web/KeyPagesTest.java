package org.huying.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huying.Refused;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.junit.jupiter.api.Test;

class KeyPagesTest extends ApiTest {

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void showTheSecretOnceAndRevokeAfterAsking() throws Exception {
        signIn("admin");
        String form = get("/admin/keys/new?role=STREET_COMMITTEE").body();
        var fields = Map.of("key", hidden(form, "key"), "role", "STREET_COMMITTEE", "name", "市治理平台", "code", STREET);
        String secret = found(post("/admin/keys/new", fields).body(), "hy_[\\w-]{43}");

        with(secret).get("/api/v1/opinions").with(200);
        assertThat(get("/admin/keys").body()).contains("市治理平台").doesNotContain(secret);
        assertThat(post("/admin/keys/new", fields).statusCode()).as("the same form again").isEqualTo(422);

        String revoke = "/admin/keys/" + hidden(form, "key") + "/revoke";
        assertThat(get(revoke).body()).contains("确认吊销");
        with(secret).get("/api/v1/opinions").with(200);
        assertThat(post(revoke, Map.of()).statusCode()).isEqualTo(303);
        with(secret).get("/api/v1/opinions").with(401);
    }

    @Test
    void areForAdministratorsAlone() throws Exception {
        signIn("so-xh-02");

        assertThat(get("/admin/keys").statusCode()).isEqualTo(404);
        assertThat(post("/admin/keys/new", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void giveNoMoreThanTheAdministratorReaches() {
        var ofAStreet = Person.of(UUID.randomUUID(), "街道管理员",
                List.of(new Grant(Role.ADMINISTRATOR, "330105005", "")));
        var elsewhere = UUID.randomUUID();
        keys.make(elsewhere, "系统", Role.STREET_COMMITTEE, STREET, ADMINISTRATOR);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> keys.make(UUID.randomUUID(), "系统", Role.STREET_COMMITTEE, STREET, ofAStreet))
                .satisfies(refused -> assertThat(refused.fields()).containsKey("code"));
        assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> keys.revoke(elsewhere, ofAStreet));
        assertThat(keys.within(ofAStreet)).noneMatch(key -> key.id().equals(elsewhere));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> keys.make(UUID.randomUUID(), "系统", Role.ADMINISTRATOR, STREET, ADMINISTRATOR));
    }

    @Test
    void openNothingWithASessionAtTheApi() throws Exception {
        signIn("sc-xh");

        assertThat(get("/api/v1/opinions").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                BodyHandlers.ofString());
    }

    private void signIn(String login) throws Exception {
        assertThat(post("/sign-in", Map.of("login", login, "password", "huying-demo")).statusCode()).isEqualTo(303);
    }

    /** Sends a form with the token that a page opened just before has. */
    private HttpResponse<String> post(String path, Map<String, String> typed) throws Exception {
        var fields = new HashMap<>(typed);
        fields.put("_csrf", hidden(get("/opinions/new").body(), "_csrf"));
        String body = fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body))
                .build(), BodyHandlers.ofString());
    }

    private static String hidden(String page, String name) {
        return found(page, "(?<=name=\"" + name + "\" value=\")[^\"]+");
    }

    private static String found(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }
}
