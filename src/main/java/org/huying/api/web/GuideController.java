package org.huying.api.web;

import java.io.IOException;
import java.util.List;
import org.huying.Refused;
import org.huying.api.RateLimit;
import org.huying.web.Page;
import org.huying.web.Text;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How a developer begins, and what each problem means. */
@Controller
class GuideController {

    private final List<Description.Operation> operations;
    private final RateLimit limit;

    GuideController(RateLimit limit) throws IOException {
        this.limit = limit;
        operations = Description.operations();
    }

    @GetMapping("/api")
    Page begin() {
        return new GuidePage(ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString(), operations,
                limit);
    }

    @GetMapping("/api/problems/{key}")
    Page problem(@PathVariable String key) {
        return ProblemKind.of(key)
                .map(kind -> new ProblemPage(kind.status(), Text.t("api.problem." + kind.key()),
                        Text.t("api.problem." + kind.key() + ".detail"),
                        Text.t("api.problem." + kind.key() + ".advice")))
                .orElseGet(() -> rule(key));
    }

    /** A rule of some room: its own sentence, with a gap where a value stood. */
    private static ProblemPage rule(String key) {
        if (!key.matches("[a-z]+\\.[a-z-]+(\\.[A-Za-z]+)?") || key.startsWith("web.")
                || key.startsWith("api.problem.")) {
            throw new Refused.NotFound();
        }
        try {
            return new ProblemPage(422, Text.t("api.problem.refused"), Text.t(key).replaceAll("\\{\\d+}", "…"),
                    Text.t("api.problem.refused.advice"));
        } catch (NoSuchMessageException _) {
            throw new Refused.NotFound();
        }
    }
}
