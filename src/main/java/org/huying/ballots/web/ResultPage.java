package org.huying.ballots.web;

import static org.huying.web.Text.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.ballots.Marks;
import org.huying.ballots.Result;
import org.huying.ballots.count.Explanation;
import org.huying.ballots.count.Fraction;
import org.huying.ballots.count.Rule;
import org.huying.ballots.count.SideBySide;
import org.huying.ballots.count.Ties;
import org.huying.ballots.held.Comments;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Item;
import org.huying.ballots.held.Listed;
import org.huying.ballots.held.Proxies;
import org.huying.ballots.held.Reports;
import org.huying.ballots.held.Spelling;
import org.huying.ballots.held.Stage;
import org.huying.ballots.held.Voter;
import org.huying.places.Places;
import org.huying.web.Page;

/**
 * What came of a poll, told so that everybody can follow and anybody can check.
 *
 * @param reports what deputies reported, by matter
 * @param proxies how many units others voted for, at an owners' meeting
 * @param spellings names written in that two tellers took as one
 * @param namesPublished whether they are signed, so that there is a file
 * @param comments words that voters left apart from their ballots
 * @param told who said what, where names were called; empty elsewhere
 * @param following the run-off or second election that everybody may know of
 */
record ResultPage(Held held, Result result, Places places, Map<Voter, Marks> told,
        Map<String, Reports.Report> reports, List<Comments.Comment> comments, List<Spelling> spellings,
        boolean namesPublished, Proxies.Told proxies, List<Listed> following) implements Page {

    private static final String BY_VOTES = "greedy_votes";
    private static final String BY_SHARES = "mes_cost_add1u";
    private static final int BAR = 100;

    /** Spellings that two tellers took as one name, in words. */
    List<String> sameNames() {
        return spellings.stream().filter(Spelling::isConfirmed).map(one -> t("ballots.spelling-is", one.spelling(),
                NamesPage.told(held, one)) + " " + t("ballots.spelling-by", one.proposer(), one.confirmer())).toList();
    }

    String name(String item) {
        return names().getOrDefault(item, item);
    }

    private Map<String, String> names() {
        return held.setting().items().stream().collect(Collectors.toMap(Item::id, Item::name));
    }

    /** Who said that, where names were called. */
    List<String> said(String item, String answer) {
        return told.entrySet().stream().filter(one -> one.getValue().at(item).equals(answer))
                .map(one -> one.getKey().name()).toList();
    }

    Item item(String id) {
        return held.setting().items().stream().filter(item -> item.id().equals(id)).findFirst()
                .orElse(new Item(id, id, "", ""));
    }

    String root() {
        return switch (held.stage()) {
            case Stage.Sealed sealed -> sealed.root();
            case Stage.Closed closed -> closed.root();
            case Stage.Announced announced -> announced.root();
            case Stage.Final last -> last.root();
            case Stage.Draft _, Stage.Open _ -> "";
        };
    }

    String street() {
        return places.fullName(held.street() + "000");
    }

    /** The same ballots by the rule of the poll and by the other of the two. */
    SideBySide sideBySide(Result.Projects projects) {
        boolean shares = projects.poll().rule() instanceof Rule.EqualShares;
        return SideBySide.of(projects.election(), projects.poll().rule(), Rule.of(shares ? BY_VOTES : BY_SHARES),
                projects.poll().terms());
    }

    /** What the tie rule decided. */
    static Ties ties(Result.Projects projects) {
        return Ties.of(projects.election(), projects.poll().rule(), projects.poll().terms());
    }

    /** The seed of the lot, where one was drawn. */
    static String seed(Result.Projects projects) {
        return projects.poll().isByLot() ? projects.poll().terms().tieRule(projects.poll().rule()).seed() : "";
    }

    String names(List<String> items) {
        return items.stream().map(this::name).collect(Collectors.joining(t("ballots.and")));
    }

    /** How equals came in order, and whether that decided anything. */
    String tie(Result.Projects projects) {
        Ties ties = ties(projects);
        String rule = SettingPage.told(held.setting().options().tie());
        return !ties.decided() ? t("ballots.tie-decided-nothing", rule)
                : ties.chosen().isEmpty() || ties.otherwise().isEmpty() ? t("ballots.tie-decided-one", rule,
                        names(ties.chosen().isEmpty() ? ties.otherwise() : ties.chosen()))
                        : t("ballots.tie-decided", rule, names(ties.chosen()), names(ties.otherwise()));
    }

    /** How often each grade was given, and how many did not know enough to give one. */
    static Map<String, Long> grades(Result.Rating rating) {
        var grades = new LinkedHashMap<>(rating.counts());
        grades.put("not-informed", rating.notInformed());
        return grades;
    }

    /** What became of something graded; only matters go back to work. */
    String verdict(Result.Rating rating) {
        return t(rating.belowFloor() ? "ballots.below-floor-short" : !rating.returned() ? "ballots.kept"
                : item(rating.item()).matter().isEmpty() ? "ballots.not-passed" : "ballots.sent-back");
    }

    /** How many votes somebody needed to be elected, by each share that was set. */
    static List<String> needs(Result.Choice choice) {
        return choice.gates().values().stream().findFirst().stream().flatMap(gate -> gate.checks().stream())
                .map(Shares::needed).toList();
    }

    /** What must still be voted on, in words; empty where all places are filled. */
    static List<String> open(Optional<Result.RunOff> runOff, Optional<Result.SecondElection> second) {
        return Stream.concat(
                runOff.map(again -> t("ballots.run-off", again.tied().size(), again.places())).stream(),
                second.map(other -> t("ballots.second-election", other.places())).stream()).toList();
    }

    /** How long a bar is, in hundredths of the longest. */
    static long bar(long part, long most) {
        return most == 0 ? 0 : part * BAR / most;
    }

    static long most(Explanation explanation) {
        return explanation.lines().stream().mapToLong(Explanation.Line::votes).max().orElse(0);
    }

    static long most(Map<String, Long> votes) {
        return votes.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Votes from most to fewest. */
    static List<Map.Entry<String, Long>> inOrder(Map<String, Long> votes) {
        var order = new ArrayList<>(votes.entrySet());
        order.sort(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return order;
    }

    /** An amount to the hundredth. */
    static String money(Fraction amount) {
        return Yuan.of(new BigDecimal(amount.upper())
                .divide(new BigDecimal(amount.lower()), 2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString());
    }

    /** A share as it is read out, with one digit, beside the numbers it comes from. */
    static String percent(long part, long whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f%%", part * 100.0 / whole);
    }
}
