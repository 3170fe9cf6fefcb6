package org.huying.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another system with a key, or without. Every exchange is compared with the published description. */
final class OtherSystem {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The operations that answered with success so far, in all tests. */
    static final Set<String> ANSWERED = new ConcurrentSkipListSet<>();

    private final String site;
    private final String secret;
    private final Document document;
    private String language = "en";

    OtherSystem(int port, String secret, Document document) {
        this.site = "http://127.0.0.1:" + port;
        this.secret = secret;
        this.document = document;
    }

    /** What came back. */
    record Answer(HttpResponse<String> response, JsonNode body) {

        int status() {
            return response.statusCode();
        }

        String text(String pointer) {
            return body.at(pointer).asString("");
        }

        int seq() {
            return body.get("seq").asInt();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        Answer with(int status) {
            assertThat(status()).as(response.body()).isEqualTo(status);
            return this;
        }
    }

    OtherSystem speaking(String other) {
        language = other;
        return this;
    }

    Answer get(String address, String... headers) {
        return send("GET", address, BodyPublishers.noBody(), headers);
    }

    Answer post(String address, Map<String, Object> body, String... headers) {
        var answer = send("POST", address, BodyPublishers.ofString(JSON.writeValueAsString(body)),
                with(headers, "Content-Type", "application/json"));
        if (answer.status() < 300) {
            var operation = document.operation("POST", address).orElseThrow();
            assertThat(document.faults(document.requested(operation).orElseThrow(), JSON.valueToTree(body), "body"))
                    .as("What was taken is described").isEmpty();
        }
        return answer;
    }

    /** Files an opinion under a key of its own. */
    Answer file(Map<String, Object> body) {
        return post("/api/v1/opinions", body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Hands in a photo and returns the name by which an act takes it along. */
    String photo(String address, byte[] picture) {
        return send("POST", address, BodyPublishers.ofByteArray(picture), "Content-Type", "image/jpeg").with(201)
                .text("/photo");
    }

    /** A picture, or nothing where the answer is a problem. */
    byte[] picture(String address) {
        var request = HttpRequest.newBuilder(URI.create(site + address));
        if (!secret.isEmpty()) {
            request.header("Authorization", "Bearer " + secret);
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            boolean good = response.statusCode() == 200;
            if (good) {
                assertThat(response.headers().firstValue("Content-Type")).contains("image/jpeg");
                document.operation("GET", address).ifPresent(operation -> ANSWERED.add(operation.name()));
            }
            return good ? response.body() : new byte[0];
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Acts on what was seen before. */
    Answer act(String address, int seen, Object... fields) {
        var body = Document.body(fields);
        body.put("seen", seen);
        return post(address, body);
    }

    Answer send(String method, String address, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(site + address)).method(method, body)
                .header("Accept-Language", language);
        if (!secret.isEmpty()) {
            request.header("Authorization", "Bearer " + secret);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
            var answer = new Answer(response, JSON.readTree(response.body()));
            check(method, address, answer);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void check(String method, String address, Answer answer) {
        document.operation(method, address).ifPresentOrElse(operation -> {
            assertThat(document.faults(operation, answer.status(), answer.header("Content-Type"), answer.body()))
                    .as(answer.response().body()).isEmpty();
            if (answer.status() < 300) {
                ANSWERED.add(operation.name());
            }
        }, () -> assertThat(answer.status()).as("%s %s is not described", method, address).isIn(401, 404, 405));
    }

    private static String[] with(String[] headers, String... more) {
        var all = java.util.Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }
}
