package org.huying.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.huying.Refused;

/**
 * One sentence that says what did not work and what to do next.
 *
 * @param typed what somebody had written in a form that is not there any more, to be copied
 */
public record RefusalPage(Refused refused, int status, List<String> typed) implements Page {

    private static final int SHORTEST = 6;
    private static final Pattern WRITING = Pattern.compile("[\\p{IsHan}\\s]");
    private static final Pattern SECRET = Pattern.compile("(?i).*(_csrf|password|words|code|key|next).*");

    public RefusalPage(Refused refused, int status) {
        this(refused, status, List.of());
    }

    /** The same with what the request brought: nothing that somebody wrote is lost because a session or a stage ended. */
    public static RefusalPage keeping(Refused refused, int status, HttpServletRequest request) {
        return new RefusalPage(refused, status, typed(request));
    }

    private static List<String> typed(HttpServletRequest request) {
        try {
            return request.getParameterMap().entrySet().stream()
                    .filter(field -> !SECRET.matcher(field.getKey()).matches())
                    .flatMap(field -> Arrays.stream(field.getValue())).map(String::strip)
                    .filter(value -> value.length() >= SHORTEST && WRITING.matcher(value).find()).toList();
        } catch (IllegalStateException unreadable) {
            return List.of();
        }
    }
}
