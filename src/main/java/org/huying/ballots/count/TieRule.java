package org.huying.ballots.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Who comes first among equals. It is data and part of the rule text, since towns decide it differently; what it leaves
 * open is decided by the id as text, so that no order of rows matters.
 */
public record TieRule(List<Step> steps) {

    /** More voters who named the project, then the lower cost, then the id. */
    public static final TieRule USUAL = new TieRule(List.of(Step.VOTES, Step.COST, Step.ID));

    /** As cities did: the order of the list of projects. */
    public static final TieRule LISTED = new TieRule(List.of(Step.FILE));

    /** What equals are compared by. */
    public enum Step {
        VOTES("votes"), COST("cost"), DEARER("dearer"), ID("id"), FILE("file");

        private final String word;

        Step(String word) {
            this.word = word;
        }

        static Step of(String word) {
            for (Step step : values()) {
                if (step.word.equals(word)) {
                    return step;
                }
            }
            throw new Misunderstood("不认识的并列规则：" + word + "。",
                    "A tie rule is a list of votes, cost, dearer, id, file; not " + word + ".");
        }
    }

    public static TieRule of(String words) {
        var steps = new ArrayList<Step>();
        for (String word : words.strip().split("\\s*,\\s*")) {
            steps.add(Step.of(switch (word) {
                case "order", "file order" -> "file";
                case "lower cost first", "lower-cost" -> "cost";
                case "higher cost first", "higher-cost" -> "dearer";
                default -> word;
            }));
        }
        return new TieRule(List.copyOf(steps));
    }

    /** Orders places of projects. */
    Comparator<Integer> in(Election election) {
        Comparator<Integer> order = (_, _) -> 0;
        for (Step step : steps) {
            order = order.thenComparing(switch (step) {
                case VOTES -> by(project -> -election.votes(project));
                case COST -> by(election::cost);
                case DEARER -> by(project -> -election.cost(project));
                case ID -> byId(election);
                case FILE -> Comparator.naturalOrder();
            });
        }
        return order.thenComparing(byId(election));
    }

    private static Comparator<Integer> by(ToLongFunction<Integer> value) {
        return Comparator.comparingLong(value);
    }

    private static Comparator<Integer> byId(Election election) {
        return Comparator.comparing(project -> election.projects().get(project).id());
    }

    @Override
    public String toString() {
        return steps.stream().map(step -> step.word).collect(Collectors.joining(","));
    }
}
