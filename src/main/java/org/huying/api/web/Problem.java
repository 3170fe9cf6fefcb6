package org.huying.api.web;

import java.util.List;
import org.huying.Refused;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says that is none (RFC 9457).
 *
 * @param type the address that explains it; for a rule's refusal that of the rule
 * @param errors what is wrong with single fields, where the fields are at fault
 * @param seq the newest step, where somebody was faster
 * @param reference the number under which our log tells more
 */
record Problem(String type, String title, int status, String detail, String instance, @Nullable List<Fault> errors,
        @Nullable Integer seq, @Nullable String reference) {

    private static final String ADDRESS = "/api/problems/";

    /** What is wrong with one field of the body, or one parameter. */
    record Fault(String field, String detail) {
    }

    static Problem of(ProblemKind kind, String instance) {
        return of(kind, Text.t("api.problem." + kind.key() + ".detail"), instance);
    }

    static Problem of(ProblemKind kind, String detail, String instance) {
        return new Problem(ADDRESS + kind.key(), Text.t("api.problem." + kind.key()), kind.status(), detail, instance,
                null, null, null);
    }

    /** A rule's refusal, in the rule's own words. */
    static Problem of(Refused refused, String instance) {
        if (refused.fields().isEmpty()) {
            return new Problem(ADDRESS + refused.key(), Text.t("api.problem.refused"), 422, Text.of(refused), instance,
                    null, null, null);
        }
        return incomplete(refused.fields().entrySet().stream()
                .map(field -> new Fault(field.getKey(), Text.of(field.getValue()))).toList(), instance);
    }

    static Problem incomplete(List<Fault> faults, String instance) {
        var problem = of(ProblemKind.INCOMPLETE, instance);
        return new Problem(problem.type, problem.title, problem.status, problem.detail, instance, faults, null, null);
    }

    Problem at(int newest) {
        return new Problem(type, title, status, detail, instance, errors, newest, reference);
    }

    Problem under(String number) {
        return new Problem(type, title, status, detail, instance, errors, seq, number);
    }
}
