package org.huying.api.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The published description of the API, and whether what was sent and answered is as it says. */
record Document(JsonNode root) {

    /** An operation as it is described. */
    record Operation(String method, String path, JsonNode told) {

        String name() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.get("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(one -> operations.add(new Operation(one.getKey().toUpperCase(java.util.Locale.ROOT),
                        path.getKey(), one.getValue()))));
        return operations;
    }

    /** The operation that answers at the address; an address without places counts before one with. */
    Optional<Operation> operation(String method, String address) {
        String path = address.replaceAll("\\?.*", "");
        return operations().stream().filter(one -> one.method().equals(method))
                .filter(one -> path.matches(one.path().replaceAll("\\{\\w+}", "[^/]+")))
                .min(java.util.Comparator.comparing(one -> one.path().contains("{")));
    }

    JsonNode schema(String name) {
        return root.get("components").get("schemas").get(name);
    }

    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = root.at(found.get("$ref").asString().substring(1));
        }
        return found;
    }

    /** What a body of the operation must look like. */
    Optional<JsonNode> requested(Operation operation) {
        return Optional.ofNullable(operation.told().at("/requestBody/content").get("application/json"))
                .map(one -> one.get("schema"));
    }

    /** What is wrong with an answer; nothing if it is as described. */
    List<String> faults(Operation operation, int status, String type, JsonNode body) {
        var responses = operation.told().get("responses");
        var told = responses.get(String.valueOf(status));
        if (told == null) {
            told = status >= 400 ? responses.get("default") : null;
        }
        if (told == null) {
            return List.of(operation.name() + " answers " + status + ", which is not described");
        }
        var content = resolved(told).get("content").get(type);
        return content == null ? List.of(operation.name() + " answers " + type + " with " + status)
                : faults(content.get("schema"), body, operation.name() + " " + status);
    }

    /** What is wrong with a value. */
    List<String> faults(JsonNode schemaOrRef, JsonNode value, String at) {
        JsonNode schema = resolved(schemaOrRef);
        var faults = new ArrayList<String>();
        String type = schema.path("type").asString("");
        if (!isOf(type, value)) {
            faults.add(at + " is no " + type + ": " + value);
            return faults;
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            faults.add(at + " may not be " + value);
        }
        switch (type) {
            case "object" -> object(schema, value, at, faults);
            case "array" -> value.forEach(item -> faults.addAll(faults(schema.get("items"), item, at + "[]")));
            case "string" -> text(schema, value.asString(), at, faults);
            default -> {
            }
        }
        return faults;
    }

    private void object(JsonNode schema, JsonNode value, String at, List<String> faults) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                faults.add(at + " lacks " + name.asString());
            }
        });
        value.properties().forEach(field -> {
            JsonNode property = schema.path("properties").get(field.getKey());
            if (property == null) {
                faults.add(at + "." + field.getKey() + " is not described");
            } else {
                faults.addAll(faults(property, field.getValue(), at + "." + field.getKey()));
            }
        });
    }

    private static void text(JsonNode schema, String value, String at, List<String> faults) {
        if (schema.has("pattern") && !value.matches(schema.get("pattern").asString())) {
            faults.add(at + " does not match: " + value);
        }
        if (value.length() < schema.path("minLength").asInt(0)
                || value.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
            faults.add(at + " has the wrong length: " + value);
        }
        try {
            switch (schema.path("format").asString("")) {
                case "date" -> LocalDate.parse(value);
                case "date-time" -> OffsetDateTime.parse(value);
                default -> {
                }
            }
        } catch (java.time.DateTimeException e) {
            faults.add(at + " is no " + schema.get("format") + ": " + value);
        }
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }

    /** Every reference, wherever it stands. */
    static Set<String> references(JsonNode node) {
        var found = new TreeSet<String>();
        if (node.has("$ref")) {
            found.add(node.get("$ref").asString());
        }
        node.forEach(child -> found.addAll(references(child)));
        return found;
    }

    /** A plain map, for tests that send what is described. */
    static Map<String, Object> body(Object... pairs) {
        var map = new java.util.LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
