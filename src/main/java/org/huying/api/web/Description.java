package org.huying.api.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of the API, {@code openapi/v1.yaml}. */
final class Description {

    private Description() {
    }

    /** One operation, for the page that lists them. */
    record Operation(String group, String method, String path, String chinese, String english) {
    }

    static Map<String, Object> read() throws IOException {
        try (var file = new ClassPathResource("openapi/v1.yaml").getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        }
    }

    /** All operations in the order of the description. */
    static List<Operation> operations() throws IOException {
        var operations = new ArrayList<Operation>();
        map(read().get("paths")).forEach((path, methods) -> map(methods).forEach((method, told) -> {
            var operation = map(told);
            String tags = String.valueOf(operation.get("tags"));
            operations.add(new Operation(tags.substring(1, tags.length() - 1), method.toUpperCase(Locale.ROOT), path,
                    String.valueOf(operation.get("x-summary-zh")),
                    String.valueOf(operation.get("summary"))));
        }));
        return operations;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
