package org.huying;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser without a screen: keeps cookies, sends forms with their token, follows no redirection. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    public Visitor(int port) {
        site = URI.create("http://localhost:" + port);
    }

    /** What came back. */
    public record Answer(int status, String body, HttpHeaders headers) {

        public String location() {
            return headers.firstValue("Location").orElse("");
        }

        public boolean isPage() {
            return headers.firstValue("Content-Type").orElse("").startsWith("text/html");
        }
    }

    /** Brings the session of somebody who has signed in. */
    public Visitor with(String session) {
        var cookie = new HttpCookie("session", session);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(site, cookie);
        return this;
    }

    /** Asks whether something is there without taking it. */
    public Answer head(String address) {
        return send(HttpRequest.newBuilder(site.resolve(address)).HEAD());
    }

    public Answer get(String address) {
        return send(HttpRequest.newBuilder(site.resolve(address)).GET());
    }

    public Answer post(String address, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token());
        return postBare(address, all);
    }

    /** The token that the first form had. */
    public String token() {
        if (token.isEmpty()) {
            var form = TOKEN.matcher(get("/opinions/new").body());
            if (!form.find()) {
                throw new IllegalStateException("The form has no token");
            }
            token = form.group(1);
        }
        return token;
    }

    /** Sends the fields without the form's token. */
    public Answer postBare(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return postText(address, body);
    }

    /** Sends a form as it stands, where a field comes more than once. */
    public Answer postText(String address, String body) {
        return send(HttpRequest.newBuilder(site.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
