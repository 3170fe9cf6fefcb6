package org.huying.claims.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An outcome as JSON. */
final class OutcomeJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private OutcomeJson() {
    }

    static String write(Outcome outcome) {
        return MAPPER.writeValueAsString(switch (outcome) {
            case Outcome.Contradicted contradicted ->
                ordered("contradictions", contradicted.sentences().stream().map(OutcomeJson::sentence).toList());
            case Outcome.Matched matched ->
                ordered("total", matched.points(), "optimal", matched.proof().holds(), "proof",
                        ordered("value", matched.proof().value(), "bound", matched.proof().bound(), "pairsLooked",
                                matched.proof().pairsLooked(), "rounds", matched.proof().rounds()),
                        "pairs", matched.pairs().stream().map(OutcomeJson::pair).toList(), "unmet",
                        matched.unmet().stream().map(OutcomeJson::unmet).toList());
        });
    }

    private static Map<String, Object> pair(Pair pair) {
        return ordered("deputy", pair.deputy().id(), "deputyName", pair.deputy().name(), "project", pair.project().id(),
                "projectName", pair.project().name(), "points", pair.points(), "pinned", pair.pinned(), "reasons",
                pair.reasons().stream().map(reason -> ordered("factor", reason.factor().name().toLowerCase(Locale.ROOT),
                        "points", reason.points(), "zh", reason.sentence().chinese(), "en",
                        reason.sentence().english())).toList(),
                "missing", pair.missing().stream().map(OutcomeJson::sentence).toList());
    }

    private static Map<String, Object> unmet(Unmet unmet) {
        return ordered("project", unmet.project().id(), "missing", unmet.missing(), "together",
                unmet.together().stream().map(Project::id).toList(), "only",
                unmet.only().stream().map(Deputy::id).toList(),
                "zh", unmet.sentence().chinese(), "en", unmet.sentence().english());
    }

    private static Map<String, Object> sentence(Sentence sentence) {
        return ordered("zh", sentence.chinese(), "en", sentence.english());
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        List<Object> all = List.of(namesAndValues);
        for (int i = 0; i < all.size(); i += 2) {
            map.put((String) all.get(i), all.get(i + 1));
        }
        return map;
    }
}
