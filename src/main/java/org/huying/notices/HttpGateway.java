package org.huying.notices;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A gateway of the place, reached by HTTP: POST of {@code {"phone","text"}} with a bearer token. */
@Component
@ConditionalOnExpression("'${huying.sms.address:none}' != 'none'")
class HttpGateway implements SmsGateway {

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final String token;

    HttpGateway(@Value("${huying.sms.address}") URI address, @Value("${huying.sms.token:}") String token) {
        this.address = address;
        this.token = token;
    }

    @Override
    public void send(String phone, String text) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("phone", phone, "text", text));
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IllegalStateException("The SMS gateway answered " + status);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The SMS gateway could not be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending", e);
        }
    }
}
