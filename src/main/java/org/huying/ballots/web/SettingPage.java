package org.huying.ballots.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.ballots.Base;
import org.huying.ballots.held.Item;
import org.huying.ballots.held.Keeper;
import org.huying.ballots.held.Level;
import org.huying.ballots.held.Preset;
import org.huying.ballots.held.Ready;
import org.huying.ballots.held.Setting;
import org.huying.matters.Answers.Standing;
import org.huying.places.Region;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * The wizard: what is asked, how secret, who must agree.
 *
 * @param basis where the shares to begin with come from
 * @param streets those to choose from, where there is a choice
 * @param offer what a rating session may take up; none for other polls
 */
record SettingPage(String address, Setting setting, String basis, List<Region> streets, String street,
        Rateable.@Nullable Offer offer)
        implements Page {

    private static final List<String> RULES = List.of("greedy_votes", "mes_cost_add1u", "greedy-no-skip",
            "mes_cost_add1u_cmp_satisfaction_all");

    String items() {
        return setting.items().stream()
                .map(item -> item.cost().isEmpty() ? item.name() : item.name() + " | " + item.cost())
                .collect(Collectors.joining("\n"));
    }

    boolean isTicked(Rateable.Offer from, Standing line) {
        return setting.items().isEmpty() ? from.isTicked(line)
                : setting.items().stream().map(Item::matter).anyMatch(line.matter().id().value()::equals);
    }

    List<Option> shares() {
        return Ready.SHARES.stream().map(share -> new Option(share, Shares.alone(share))).toList();
    }

    List<Option> rules() {
        return RULES.stream().map(rule -> new Option(rule, Text.t("ballots.rule." + rule))).toList();
    }

    List<Option> ties() {
        return Stream.concat(Setting.TIES.stream(), Stream.of(setting.options().tie())).distinct()
                .map(tie -> new Option(tie, told(tie))).toList();
    }

    /** A tie rule in words. */
    static String told(String tie) {
        return Text.t("ballots.tie." + tie.replace(',', '-'));
    }

    List<Option> levels() {
        return Stream.of(Level.values())
                .filter(level -> !level.isPublic() || setting.preset() == Preset.MOTION)
                .map(level -> new Option(level.name(), Text.t("ballots.level." + level.name()))).toList();
    }

    List<Option> keepers() {
        return Option.of(Keeper.class);
    }

    List<Option> bases() {
        return Option.of(Base.class);
    }

    List<Option> streetOptions() {
        return streets.stream().map(street -> new Option(street.prefix(), street.name())).toList();
    }
}
