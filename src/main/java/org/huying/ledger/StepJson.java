package org.huying.ledger;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a step as JSON, putting aside its words, and reads it back. */
final class StepJson {

    private static final String WORDS = "words";

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(new WordsWriter()).addDeserializer(Words.class,
                    new WordsReader()))
            // A step may learn of a list later; facts from before then have none of it.
            .withConfigOverride(List.class,
                    lists -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** The step as JSON in which each {@link Words} is its digest; the words themselves are added to the list. */
    String write(Object step, List<Words> words) {
        return mapper.writer().withAttribute(WORDS, words).writeValueAsString(step);
    }

    <S> S read(String kind, String payload, Class<S> type, Map<String, Words> words) {
        return mapper.readerFor(record(kind, type)).withAttribute(WORDS, words).readValue(payload);
    }

    private static Class<?> record(String kind, Class<?> type) {
        for (Class<?> step : type.getPermittedSubclasses()) {
            if (step.getSimpleName().equals(kind)) {
                return step;
            }
        }
        throw new IllegalArgumentException("No step '" + kind + "' in " + type);
    }

    private static final class WordsWriter extends StdSerializer<Words> {
        WordsWriter() {
            super(Words.class);
        }

        @Override
        @SuppressWarnings("unchecked")
        public void serialize(Words words, JsonGenerator out, SerializationContext context) {
            if (context.getAttribute(WORDS) instanceof List<?> list) {
                ((List<Words>) list).add(words);
            }
            out.writeString(words.digest());
        }
    }

    private static final class WordsReader extends StdDeserializer<Words> {
        WordsReader() {
            super(Words.class);
        }

        @Override
        public Words deserialize(JsonParser in, DeserializationContext context) {
            String digest = in.readValueAs(JsonNode.class).asString();
            return context.getAttribute(WORDS) instanceof Map<?, ?> map && map.get(digest) instanceof Words words
                    ? words
                    : Words.erased(digest);
        }
    }
}
