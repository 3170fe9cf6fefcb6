package org.huying.ledger;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts and seals as they are published, one line each. The checker holds every byte against this form: fields in this
 * order, no blanks, in strings no escapes but the necessary ones.
 */
final class FactJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FactJson() {
    }

    static byte[] line(Fact fact) {
        var line = new Line(fact.subject(), fact.seq(), fact.region(), fact.at().toString(), fact.actor(),
                fact.kind(), fact.payload(), fact.prev(), fact.hash());
        return (MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static String line(Seal seal) {
        return MAPPER.writeValueAsString(seal);
    }

    private record Line(String subject, int seq, String region, String at, String actor, String kind, String payload,
            String prev, String hash) {
    }
}
