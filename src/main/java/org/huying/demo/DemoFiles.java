package org.huying.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files the demonstration is made of. */
final class DemoFiles {

    private static final JsonMapper JSON = JsonMapper.shared();

    private DemoFiles() {
    }

    static JsonNode read(String name) {
        return JSON.readTree(text(name));
    }

    static List<JsonNode> lines(String name) {
        return text(name).lines().filter(line -> !line.isBlank()).map(JSON::readTree).toList();
    }

    /** The entries of an array; none where it is absent. */
    static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** The entries of a list as text, one a line. */
    static String joined(JsonNode array) {
        return String.join("\n", each(array).stream().map(one -> one.isString() ? one.asString()
                : one.path("month").asInt() + "月：" + one.path("theme").asString("")).toList());
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("demo/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
