package org.huying.ballots.count;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Who comes first among equals. It is data and part of the rule text, since towns decide it differently; what it leaves
 * open is decided by the id as text, so that no order of rows matters.
 *
 * @param seed what a lot is drawn from: projects come in the order of SHA-256 of the seed, a line feed and the id; or the
 *        order of the ids as it was drawn by hand, with colons between them
 * @param reversed whether the last among equals comes first, to see what the rule decides
 */
public record TieRule(List<Step> steps, String seed, boolean reversed) {

    /** More voters who named the project, then the lower cost, then the id. */
    public static final TieRule USUAL = ordered(Step.VOTES, Step.COST, Step.ID);

    /** The same, and then the order on the paper. */
    public static final TieRule CHEAPER = ordered(Step.VOTES, Step.COST, Step.FILE);

    /** As cities did: the order of the list of projects. */
    public static final TieRule LISTED = ordered(Step.FILE);

    /** A lot, whose seed is known when the poll is over. */
    public static final TieRule LOT = ordered(Step.LOT);

    /** A lot that people draw, whose order is known before the ballots are counted. */
    public static final TieRule BY_HAND = ordered(Step.DRAWN);

    private static final String BETWEEN = ":";

    /** What equals are compared by. */
    public enum Step {
        VOTES("votes"), COST("cost"), DEARER("dearer"), ID("id"), FILE("file"), LOT("lot"), DRAWN("drawn");

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
                    "A tie rule is a list of votes, cost, dearer, id, file, lot:SEED, drawn:ID:ID; not " + word + ".");
        }
    }

    public static TieRule of(String words) {
        var steps = new ArrayList<Step>();
        String seed = "";
        for (String word : words.strip().split("\\s*,\\s*")) {
            int cut = word.indexOf(BETWEEN);
            if (cut >= 0 && seed.isEmpty() && List.of("lot", "drawn").contains(word.substring(0, cut))) {
                seed = word.substring(cut + 1);
                steps.add(Step.of(word.substring(0, cut)));
                continue;
            }
            steps.add(Step.of(switch (word) {
                case "order", "file order" -> "file";
                case "lower cost first", "lower-cost" -> "cost";
                case "higher cost first", "higher-cost" -> "dearer";
                default -> word;
            }));
        }
        return new TieRule(List.copyOf(steps), seed, false);
    }

    private static TieRule ordered(Step... steps) {
        return new TieRule(List.of(steps), "", false);
    }

    public boolean isLot() {
        return steps.contains(Step.LOT);
    }

    public boolean isByHand() {
        return steps.contains(Step.DRAWN);
    }

    /** The same with the ids in the order in which they were drawn by hand. */
    public TieRule drawn(List<String> order) {
        return drawn(String.join(BETWEEN, order));
    }

    /** The same with the seed its lot is drawn from. */
    public TieRule drawn(String known) {
        return new TieRule(steps, known, reversed);
    }

    TieRule reverse() {
        return new TieRule(steps, seed, !reversed);
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
                case LOT -> byLot(election);
                case DRAWN -> byHand(election);
            });
        }
        order = order.thenComparing(byId(election));
        return reversed ? order.reversed() : order;
    }

    private Comparator<Integer> byLot(Election election) {
        if (seed.isEmpty()) {
            throw new Misunderstood("抽签要有种子：lot:种子。", "A lot needs its seed: lot:SEED.");
        }
        List<String> lots = election.projects().stream().map(project -> lot(project.id())).toList();
        return Comparator.comparing(lots::get);
    }

    private Comparator<Integer> byHand(Election election) {
        List<String> order = List.of(seed.split(BETWEEN, -1));
        List<Integer> places = election.projects().stream().map(project -> order.indexOf(project.id())).toList();
        if (places.contains(-1)) {
            throw new Misunderstood("手抽的顺序要写出全部项目：drawn:编号:编号。",
                    "A lot drawn by hand names every project in its order: drawn:ID:ID.");
        }
        return Comparator.comparing(places::get);
    }

    private String lot(String id) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest((seed + "\n" + id).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Comparator<Integer> by(ToLongFunction<Integer> value) {
        return Comparator.comparingLong(value);
    }

    private static Comparator<Integer> byId(Election election) {
        return Comparator.comparing(project -> election.projects().get(project).id());
    }

    @Override
    public String toString() {
        return steps.stream()
                .map(step -> (step == Step.LOT || step == Step.DRAWN) && !seed.isEmpty() ? step.word + BETWEEN + seed
                        : step.word)
                .collect(Collectors.joining(","));
    }
}
