package org.huying.api.web;

import java.util.List;
import org.huying.api.RateLimit;
import org.huying.web.Page;
import org.huying.web.Shell;

/**
 * How a developer begins.
 *
 * @param address where this program answers
 */
record GuidePage(String address, List<Description.Operation> operations, RateLimit limit) implements Page {

    List<String> groups() {
        return operations.stream().map(Description.Operation::group).distinct().toList();
    }

    List<Description.Operation> of(String group) {
        return operations.stream().filter(one -> one.group().equals(group)).toList();
    }

    String summary(Description.Operation operation) {
        return Shell.isEnglish() ? operation.english() : operation.chinese();
    }

    List<ProblemKind> problems() {
        return List.of(ProblemKind.values());
    }

    String look() {
        return "curl '" + address + "/api/v1/matters?view=OPEN&limit=2'";
    }

    String file() {
        return """
                curl %s/api/v1/opinions \\
                  -H 'Authorization: Bearer hy_…' \\
                  -H 'Idempotency-Key: 2026-000123' \\
                  -H 'Content-Type: application/json' \\
                  -d '{"region": "330105003000", "channel": "WEB",
                       "text": "小区北门的路灯坏了三天，晚上看不清台阶。",
                       "place": "小河佳苑北门"}'""".formatted(address);
    }

    String act() {
        return """
                curl %s/api/v1/matters/330105003-26-000017/accept \\
                  -H 'Authorization: Bearer hy_…' \\
                  -H 'Content-Type: application/json' \\
                  -d '{"seen": 3}'""".formatted(address);
    }

    String refused() {
        return """
                HTTP/1.1 409
                Content-Type: application/problem+json

                {"type": "/api/problems/someone-was-faster",
                 "title": "…", "status": 409, "detail": "…",
                 "instance": "/api/v1/matters/330105003-26-000017/accept",
                 "seq": 4}""";
    }
}
