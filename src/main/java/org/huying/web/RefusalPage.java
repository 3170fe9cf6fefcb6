package org.huying.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.huying.Refused;

/**
 * One sentence that says what did not work and what to do next.
 *
 * @param typed what somebody had written in a form that is not there any more, to be copied
 */
public record RefusalPage(Refused refused, int status, List<String> typed) implements Page {

    public RefusalPage(Refused refused, int status) {
        this(refused, status, List.of());
    }

    /** The same with what the request brought: nothing that somebody wrote is lost because a session or a stage ended. */
    public static RefusalPage keeping(Refused refused, int status, HttpServletRequest request) {
        boolean keptByLayout = request.getAttribute("refusal") != null;
        return new RefusalPage(refused, status, keptByLayout ? List.of() : Written.in(request, Set.of()));
    }
}
