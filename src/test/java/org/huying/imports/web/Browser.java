package org.huying.imports.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody signed in who sends forms. */
final class Browser implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String site;
    private String token = "";

    record Answer(int status, String location, String type, String body) {
    }

    Browser(int port, String login) throws IOException, InterruptedException {
        site = "http://localhost:" + port;
        get("/sign-in");
        post("/sign-in", "login=" + login + "&password=secret-enough");
        get("/desk/import");
    }

    Answer get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(site + address)).build());
    }

    Answer post(String address, String form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(site + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers
                        .ofString(form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .build());
    }

    Answer upload(String name, byte[] file, String station) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(part("_csrf", token));
        body.writeBytes(part("station", station));
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(site + "/desk/import"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build());
    }

    /** Looks again until the page says so. */
    String until(String address, String words) throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            String body = get(address).body();
            if (body.contains(words)) {
                return body;
            }
            Thread.sleep(200);
        }
        throw new AssertionError(address + " never said " + words);
    }

    @Override
    public void close() {
        client.close();
    }

    private static byte[] part(String name, String value) {
        return ("--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        var found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return new Answer(answer.statusCode(), answer.headers().firstValue("Location").orElse(""),
                answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }
}
