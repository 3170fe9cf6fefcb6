package org.huying.imports;

import java.util.List;
import java.util.stream.StreamSupport;
import org.huying.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Remarks as they lie in the database: keys and values, so that they are read in anybody's language. */
final class RemarkJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RemarkJson() {
    }

    static String write(List<Remark> remarks) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (Remark remark : remarks) {
            var one = list.addObject().put("column", remark.column()).put("stops", remark.stops()).put("key",
                    remark.sentence().key());
            var values = one.putArray("values");
            for (Object value : remark.sentence().values()) {
                if (value instanceof Number number) {
                    values.add(number.longValue());
                } else {
                    values.add(value.toString());
                }
            }
        }
        return JSON.writeValueAsString(list);
    }

    static List<Remark> read(String json) {
        return each(JSON.readTree(json)).map(one -> new Remark(one.get("column").asInt(), one.get("stops").asBoolean(),
                new Refused(one.get("key").asString(), each(one.get("values"))
                        .map(value -> value.isNumber() ? (Object) value.asLong() : value.asString()).toArray())))
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
