package org.huying.ballots.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How projects are chosen. Frozen with the ballot, before anybody votes. */
public sealed interface Rule {

    /** Most votes first, in the order of some measure. */
    record MostFirst(Measure measure, Ending ending) implements Rule {
    }

    /** The Method of Equal Shares with its completion. */
    record EqualShares(Utility utility, Completion completion, boolean wholeShare, Comparison comparison)
            implements Rule {
    }

    /** Sequential Phragmén; ends at the first project that would break the budget. */
    record Phragmen() implements Rule {
    }

    /** Maximin support; leaves out what does not fit any more. */
    record Maximin() implements Rule {
    }

    /** What the first has most of. */
    enum Measure {
        VOTES, SCORE, POINTS, VOTES_PER_COST, SCORE_PER_COST, BORDA_PER_COST
    }

    /** What happens to a project that does not fit. */
    enum Ending {
        /** It is left out, and the next one is looked at. */
        SKIP,
        /** The same among projects with enough votes. */
        THRESHOLD,
        /** Nothing more is funded. */
        STOP,
        /** Nothing more is funded, but this one is if 80 % of its cost is left (Poznań). */
        STOP_OR_ROUND_UP,
        /** It is left out, and so are those that exclude one already funded. */
        EXCLUSIVE
    }

    /** What a funded project is worth to somebody who named it. */
    enum Utility {
        COST, CARD, POINTS, BORDA
    }

    /** What is done with the money that Equal Shares alone leaves. */
    enum Completion {
        /** Nothing. */
        NONE,
        /** Most votes first among the rest. */
        UTILITARIAN,
        /** Shares are raised by one step and all is run anew, until nothing more fits or the next run would overspend. */
        ADD1,
        /** The same, then most votes first. */
        ADD1U,
        /** As {@link #ADD1}, but also after nothing more fits. */
        ADD1_TO_THE_END
    }

    /** Whether the result is laid beside most votes first. */
    enum Comparison {
        NONE,
        /**
         * Most votes first wins if more voters named more of its winners, of those who named a winner of each: so counts
         * the published tool.
         */
        SATISFACTION,
        /** The same, of all voters. */
        SATISFACTION_OF_ALL,
        /** Most votes first wins if more voters are left with nothing by the other than by it. */
        EXCLUSION
    }

    static Rule of(String key) {
        String word = key.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "greedy_votes" -> new MostFirst(Measure.VOTES, Ending.SKIP);
            case "greedy" -> new MostFirst(Measure.SCORE, Ending.SKIP);
            case "greedy_score" -> new MostFirst(Measure.POINTS, Ending.SKIP);
            case "greedy_votes_per_cost" -> new MostFirst(Measure.VOTES_PER_COST, Ending.SKIP);
            case "greedy_points_per_cost" -> new MostFirst(Measure.SCORE_PER_COST, Ending.SKIP);
            case "greedy_borda_per_cost" -> new MostFirst(Measure.BORDA_PER_COST, Ending.SKIP);
            case "greedy-threshold", "greedy_threshold" -> new MostFirst(Measure.SCORE, Ending.THRESHOLD);
            case "greedy-no-skip", "greedy_no_skip" -> new MostFirst(Measure.SCORE, Ending.STOP);
            case "greedy-custom", "greedy_custom" -> new MostFirst(Measure.SCORE, Ending.STOP_OR_ROUND_UP);
            case "greedy-exclusive", "greedy_exclusive" -> new MostFirst(Measure.SCORE, Ending.EXCLUSIVE);
            case "phragmen" -> new Phragmen();
            case "maximin" -> new Maximin();
            default -> equalShares(word);
        };
    }

    private static Rule equalShares(String key) {
        var words = new ArrayList<>(List.of(key.split("_")));
        if (words.size() < 3 || !words.removeFirst().equals("mes")) {
            throw unknown(key);
        }
        Utility utility = switch (words.removeFirst()) {
            case "cost" -> Utility.COST;
            case "card" -> Utility.CARD;
            case "points" -> Utility.POINTS;
            case "borda" -> Utility.BORDA;
            default -> throw unknown(key);
        };
        Completion completion = switch (words.removeFirst()) {
            case "none" -> Completion.NONE;
            case "utilitarian" -> Completion.UTILITARIAN;
            case "add1" -> words.remove("noexh") ? Completion.ADD1_TO_THE_END : Completion.ADD1;
            case "add1u" -> Completion.ADD1U;
            default -> throw unknown(key);
        };
        boolean wholeShare = words.remove("integral");
        Comparison comparison = switch (String.join("_", words)) {
            case "" -> Comparison.NONE;
            case "cmp_satisfaction" -> Comparison.SATISFACTION;
            case "cmp_satisfaction_all" -> Comparison.SATISFACTION_OF_ALL;
            case "cmp_exclusion" -> Comparison.EXCLUSION;
            default -> throw unknown(key);
        };
        return new EqualShares(utility, completion, wholeShare, comparison);
    }

    private static Misunderstood unknown(String key) {
        return new Misunderstood("没有这种计票规则：" + key + "。", "There is no rule " + key
                + ". Rules: greedy_votes, greedy_score, greedy-threshold, greedy-no-skip, greedy-custom, greedy-exclusive, "
                + "mes_(cost|card|points|borda)_(none|utilitarian|add1|add1u|add1_noexh)[_integral][_cmp_(satisfaction|satisfaction_all|exclusion)], "
                + "phragmen, maximin.");
    }

    /** The name it is published under; {@link #of} reads it. */
    default String key() {
        return switch (this) {
            case MostFirst(Measure measure, Ending ending) -> switch (ending) {
                case SKIP -> switch (measure) {
                    case VOTES -> "greedy_votes";
                    case SCORE -> "greedy";
                    case POINTS -> "greedy_score";
                    case VOTES_PER_COST -> "greedy_votes_per_cost";
                    case SCORE_PER_COST -> "greedy_points_per_cost";
                    case BORDA_PER_COST -> "greedy_borda_per_cost";
                };
                case THRESHOLD -> "greedy-threshold";
                case STOP -> "greedy-no-skip";
                case STOP_OR_ROUND_UP -> "greedy-custom";
                case EXCLUSIVE -> "greedy-exclusive";
            };
            case EqualShares shares -> "mes_" + shares.utility().name().toLowerCase(Locale.ROOT)
                    + switch (shares.completion()) {
                        case NONE -> "_none";
                        case UTILITARIAN -> "_utilitarian";
                        case ADD1 -> "_add1";
                        case ADD1U -> "_add1u";
                        case ADD1_TO_THE_END -> "_add1_noexh";
                    } + (shares.wholeShare() ? "_integral" : "") + switch (shares.comparison()) {
                        case NONE -> "";
                        case SATISFACTION -> "_cmp_satisfaction";
                        case SATISFACTION_OF_ALL -> "_cmp_satisfaction_all";
                        case EXCLUSION -> "_cmp_exclusion";
                    };
            case Phragmen _ -> "phragmen";
            case Maximin _ -> "maximin";
        };
    }

    /** Rules that cities printed: among equals they went by their list. */
    default boolean isACitys() {
        return this instanceof MostFirst most && !Set.of(Ending.SKIP).contains(most.ending());
    }
}
