package org.huying.office;

import java.util.Map;
import org.huying.Refused;

/**
 * What is thought of one line before anything is done.
 *
 * @param problems what is wrong, by the field's name in a form
 * @param put puts the line into its register
 */
record Judgement(Effect effect, Map<String, Refused> problems, Runnable put) {

    private static final Runnable NOTHING = () -> {
    };

    static Judgement good(Effect effect, Runnable put) {
        return new Judgement(effect, Map.of(), put);
    }

    static Judgement bad(Map<String, Refused> problems) {
        return new Judgement(Effect.BAD, Map.copyOf(problems), NOTHING);
    }

    static Judgement bad(Field field, String key, Object... values) {
        return bad(Map.of(field.key(), new Refused(key, values)));
    }

    static Judgement elsewhere() {
        return new Judgement(Effect.ELSEWHERE, Map.of(), NOTHING);
    }
}
