package org.huying.ballots.held;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.huying.ballots.Base;
import org.huying.ballots.Poll;
import org.huying.ballots.Quorum;
import org.huying.ballots.Threshold;
import org.huying.ballots.count.Rule;
import org.huying.ballots.count.Terms;
import org.huying.ballots.count.TieRule;
import org.huying.ballots.count.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * All that is set before a poll opens and frozen when it does.
 *
 * @param places how many are to be elected
 * @param mostNamed how many projects a ballot may name
 * @param pass what an item, a name or the satisfied must reach; {@code > 1/2}, {@code >= 2/3}
 * @param quorum what must be reached so that the vote counts at all; empty for nothing
 * @param quorumOf whom the quorum counts
 * @param floor below so many grades no share is told
 * @param objectionDays for how long after the announcement anybody may object
 */
public record Setting(Preset preset, Level level, String title, String about, List<Item> items, int places,
        int mostNamed, String budget, String rule, String step, String pass, Base passBase, String quorum,
        Base quorumOf, int floor, int objectionDays, @Nullable Options options) {

    public static final List<String> GRADES = List.of("satisfied", "mostly", "dissatisfied");

    /** What a chair may choose from among equals: cheaper first, dearer first, as on the paper, by lot, drawn by hand. */
    public static final List<String> TIES = List.of("votes,cost,file", "votes,dearer,file", "file", "lot", "drawn");

    public static final String NOT_INFORMED = "not-informed";
    private static final int GOOD = 2;

    public Setting {
        items = List.copyOf(items);
        options = options == null ? Options.USUAL : options;
    }

    /**
     * What only some polls have.
     *
     * @param writeIns whether other names may be written in (另选人)
     * @param pointsInAll how many points a ballot may give
     * @param pointsForOne how many of them one item may get
     * @param comments whether voters may leave a word, apart from their ballots
     * @param special whether owners decide what needs three quarters (Civil Code Art. 278, items 6 to 8)
     * @param tie which of equal projects comes first, one of {@link #TIES}; before this could be chosen the usual rule
     * @param proxies for how many units one person may vote in owners' names
     */
    public record Options(Keeper keeper, boolean writeIns, int pointsInAll, int pointsForOne, boolean comments,
            boolean special, @Nullable String tie, @Nullable Integer proxies) {

        private static final int PROXIES = 0;
        static final Options USUAL = new Options(Keeper.WORDS, false, 10, 5, false, false, TieRule.USUAL.toString(),
                PROXIES);

        public Options {
            tie = tie == null ? TieRule.USUAL.toString() : tie;
            proxies = proxies == null ? PROXIES : proxies;
        }

        @Override
        public String tie() {
            return Objects.requireNonNull(tie);
        }

        @Override
        public Integer proxies() {
            return Objects.requireNonNull(proxies);
        }

        /** Whether a chair may choose it; a poll set up before there was a choice has the usual one. */
        boolean isTieOffered() {
            return TIES.contains(tie()) || tie().equals(TieRule.USUAL.toString());
        }

        public Options tied(String other) {
            return new Options(keeper, writeIns, pointsInAll, pointsForOne, comments, special, other, proxies);
        }

        /** The same with as many units for one proxy. */
        public Options voting(int units) {
            return new Options(keeper, writeIns, pointsInAll, pointsForOne, comments, special, tie, units);
        }

        public Options keptBy(Keeper other) {
            return new Options(other, writeIns, pointsInAll, pointsForOne, comments, special, tie, proxies);
        }

        public Options withWriteIns() {
            return new Options(keeper, true, pointsInAll, pointsForOne, comments, special, tie, proxies);
        }

        public Options withComments() {
            return new Options(keeper, writeIns, pointsInAll, pointsForOne, true, special, tie, proxies);
        }
    }

    @Override
    public Options options() {
        return Objects.requireNonNull(options);
    }

    /** Who keeps the second key; where everybody sees who votes what there is nothing to seal from anybody. */
    public Keeper keeper() {
        return level.isPublic() ? Keeper.WORDS : options().keeper();
    }

    public Setting with(Options others) {
        return new Setting(preset, level, title, about, items, places, mostNamed, budget, rule, step, pass, passBase,
                quorum, quorumOf, floor, objectionDays, others);
    }

    public Setting with(List<Item> others, int otherPlaces) {
        return new Setting(preset, level, title, about, others, otherPlaces, mostNamed, budget, rule, step, pass,
                passBase, quorum, quorumOf, floor, objectionDays, options);
    }

    public Setting titled(String other) {
        return new Setting(preset, level, other, about, items, places, mostNamed, budget, rule, step, pass, passBase,
                quorum, quorumOf, floor, objectionDays, options);
    }

    /** The same for some of the names, with another share and title. */
    Setting among(List<String> ids, int otherPlaces, String otherPass, String otherTitle) {
        return new Setting(preset, level, otherTitle, about,
                named(ids), otherPlaces, mostNamed, budget, rule,
                step, otherPass, Base.RETURNED, quorum, quorumOf, floor, objectionDays, options);
    }

    /** Those of the items and, behind them, names that were written in. */
    private List<Item> named(List<String> ids) {
        var named = new ArrayList<>(items.stream().filter(item -> ids.contains(item.id())).toList());
        ids.stream().filter(id -> items.stream().noneMatch(item -> item.id().equals(id))).forEach(
                name -> named.add(new Item(Integer.toString(items.size() + named.size() + 1), name, "", "")));
        return named;
    }

    public Setting about(String other) {
        return new Setting(preset, level, title, other, items, places, mostNamed, budget, rule, step, pass, passBase,
                quorum, quorumOf, floor, objectionDays, options);
    }

    public Setting by(Level other) {
        return new Setting(preset, other, title, about, items, places, mostNamed, budget, rule, step, pass, passBase,
                quorum, quorumOf, floor, objectionDays, options);
    }

    public Setting under(String otherBudget, String otherRule, String otherStep) {
        return new Setting(preset, level, title, about, items, places, mostNamed, otherBudget, otherRule, otherStep,
                pass, passBase, quorum, quorumOf, floor, objectionDays, options);
    }

    /** What is asked and counted. */
    public Poll poll() {
        List<String> ids = items.stream().map(Item::id).toList();
        List<Quorum> needed = quorum.isEmpty() ? List.of()
                : List.of(new Quorum(quorumOf, threshold(quorum, Base.DUE)));
        List<Threshold> passes = pass.isEmpty() ? List.of() : List.of(threshold(pass, passBase));
        return switch (preset) {
            case PROJECTS -> new Poll.Projects(ids, items.stream().map(Item::cost).toList(), budget, mostNamed,
                    Rule.of(rule), new Terms(Fraction.of(step), null, List.of(), TieRule.of(options().tie())), needed);
            case SATISFACTION, RATING_SESSION ->
                new Poll.Grades(ids, GRADES, GOOD, NOT_INFORMED, needed, passes, floor);
            case CHOICE -> new Poll.Choice(ids, places, needed, passes, options().writeIns());
            case MOTION -> new Poll.Motions(ids, needed, passes);
            case OWNERS -> new Poll.OwnersMeeting(ids, options().special(), floor);
            case POINTS -> new Poll.Points(ids, places, options().pointsInAll(), options().pointsForOne(), needed);
            case RANKING -> new Poll.Ranking(ids, places,
                    LongStream.rangeClosed(1, mostNamed).map(place -> mostNamed - place + 1).boxed().toList(), needed);
        };
    }

    /** {@code > 1/2} or {@code >= 2/3} of a base. */
    static Threshold threshold(String share, Base base) {
        String[] parts = share.replaceAll("[>= ]", "").split("/", 2);
        return new Threshold(Long.parseLong(parts[0]), Long.parseLong(parts[1]), !share.startsWith(">="), base);
    }
}
