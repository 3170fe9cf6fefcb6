package org.huying.ballots.held;

import org.huying.Refused;
import org.huying.ballots.Candidates;
import org.huying.ballots.count.Fraction;
import org.huying.ballots.count.Misunderstood;
import org.huying.ballots.count.Rule;

/** What must be right before a poll can open; everything wrong is said at once. */
final class Draft {

    private static final int TITLE = 80;
    private static final int ABOUT = 2000;
    private static final int MOST_ITEMS = 60;
    private static final int MOST_POINTS = 1000;
    private static final int MOST_DAYS = 100;
    private static final String MONEY = "[0-9]{1,12}(\\.[0-9]{1,2})?";

    private Draft() {
    }

    static void check(Setting setting) {
        var wrong = new Refused.Incomplete().text(setting.title(), "title", TITLE)
                .unless(setting.about().length() <= ABOUT, "about", "web.field-long", ABOUT, setting.about().length())
                .unless(!setting.items().isEmpty(), "items", "ballots.items-missing")
                .unless(setting.items().size() <= MOST_ITEMS, "items", "ballots.items-many", MOST_ITEMS)
                .unless(setting.items().stream().map(Item::name).distinct().count() == setting.items().size(), "items",
                        "ballots.items-twice");
        wrong.unless(setting.objectionDays() >= 1 && setting.objectionDays() <= MOST_DAYS, "objectionDays",
                "ballots.points-wrong", MOST_DAYS);
        if (setting.preset().grades() || setting.preset() == Preset.OWNERS) {
            wrong.unless(setting.floor() >= 1 && setting.floor() <= MOST_DAYS, "floor", "ballots.points-wrong",
                    MOST_DAYS);
        }
        setting.items().stream().filter(item -> item.name().length() > TITLE).findFirst()
                .ifPresent(item -> wrong.unless(false, "items", "web.field-long", TITLE, item.name().length()));
        switch (setting.preset()) {
            case PROJECTS -> projects(setting, wrong);
            case CHOICE -> choice(setting, wrong);
            case POINTS -> points(setting, wrong);
            case RANKING -> ranking(setting, wrong);
            case OWNERS -> wrong.unless(setting.options().proxies() >= 0 && setting.options().proxies() <= MOST_DAYS,
                    "proxies", "ballots.points-wrong", MOST_DAYS);
            case SATISFACTION, RATING_SESSION, MOTION -> {
            }
        }
        wrong.check();
    }

    private static void projects(Setting setting, Refused.Incomplete wrong) {
        wrong.unless(setting.budget().matches(MONEY), "budget", "ballots.budget-wrong")
                .unless(setting.items().stream().allMatch(item -> item.cost().matches(MONEY)), "items",
                        "ballots.cost-missing")
                .unless(setting.mostNamed() >= 1
                        && (setting.items().isEmpty() || setting.mostNamed() <= setting.items().size()),
                        "mostNamed", "ballots.most-named-wrong", Math.max(1, setting.items().size()));
        wrong.unless(setting.options().isTieOffered(), "tie", "ballots.tie-wrong").unless(
                setting.step().matches(MONEY) && Fraction.of(setting.step()).sign() > 0, "step", "ballots.step-wrong");
        try {
            boolean needsPoints = Rule.of(setting.rule()) instanceof Rule.EqualShares shares
                    && (shares.utility() == Rule.Utility.POINTS || shares.utility() == Rule.Utility.BORDA);
            wrong.unless(!needsPoints, "rule", "ballots.rule-wrong");
        } catch (Misunderstood e) {
            wrong.unless(false, "rule", "ballots.rule-wrong");
        }
    }

    private static void points(Setting setting, Refused.Incomplete wrong) {
        places(setting, wrong);
        int all = setting.options().pointsInAll();
        wrong.unless(all >= 1 && all <= MOST_POINTS, "pointsInAll", "ballots.points-wrong", MOST_POINTS).unless(
                setting.options().pointsForOne() >= 1 && setting.options().pointsForOne() <= Math.max(1, all),
                "pointsForOne", "ballots.points-wrong", Math.max(1, all));
    }

    private static void ranking(Setting setting, Refused.Incomplete wrong) {
        places(setting, wrong);
        int items = Math.max(1, setting.items().size());
        wrong.unless(setting.mostNamed() >= 1 && (setting.items().isEmpty() || setting.mostNamed() <= items),
                "mostNamed",
                "ballots.most-named-wrong", items);
    }

    private static void places(Setting setting, Refused.Incomplete wrong) {
        int items = Math.max(1, setting.items().size());
        wrong.unless(setting.places() >= 1 && setting.places() <= items, "places", "ballots.most-named-wrong", items);
    }

    private static void choice(Setting setting, Refused.Incomplete wrong) {
        wrong.unless(setting.places() >= 1, "places", "ballots.places-missing");
        if (setting.places() >= 1) {
            long least = Candidates.BY_CONGRESS.least(setting.places());
            wrong.unless(setting.items().size() >= least, "items", "ballots.candidates-few", setting.places(), least);
        }
    }
}
