package org.huying.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody wrote into a form: sentences worth keeping, no choices, numbers or secrets. */
final class Written {

    private static final int SHORTEST = 6;
    private static final Pattern WRITING = Pattern.compile("[\\p{IsHan}\\s]");
    private static final Pattern SECRET = Pattern.compile("(?i).*(_csrf|password|words|code|key|next).*");

    private Written() {
    }

    /** What the request brought in other fields than these. */
    static List<String> in(HttpServletRequest request, Set<String> fields) {
        try {
            return request.getParameterMap().entrySet().stream()
                    .filter(field -> !fields.contains(field.getKey()) && !SECRET.matcher(field.getKey()).matches())
                    .flatMap(field -> Arrays.stream(field.getValue())).map(String::strip)
                    .filter(value -> value.length() >= SHORTEST && WRITING.matcher(value).find()).toList();
        } catch (IllegalStateException unreadable) {
            return List.of();
        }
    }
}
