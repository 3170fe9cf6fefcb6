package org.huying.ballots.web;

import java.util.List;
import java.util.Map;
import org.huying.ballots.Marks;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Preset;
import org.huying.ballots.held.Reports;
import org.huying.ballots.held.Setting;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Text;

/**
 * The ballot paper on a phone.
 *
 * @param voter by what the phone keeps this voter's ballot; empty where a voting code is needed
 * @param reports what deputies report of the matters that are graded
 */
record VotePage(Held held, String voter, Map<String, Reports.Report> reports) implements Page {

    /** Whether items are ticked; else each has an answer of its own. */
    boolean ticks() {
        return held.setting().preset() == Preset.PROJECTS || held.setting().preset() == Preset.CHOICE;
    }

    boolean comments() {
        return held.setting().options().comments();
    }

    boolean points() {
        return held.setting().preset() == Preset.POINTS;
    }

    boolean ranks() {
        return held.setting().preset() == Preset.RANKING;
    }

    boolean writesIn() {
        return held.setting().preset() == Preset.CHOICE && held.setting().options().writeIns();
    }

    /** How many ticks, places or points there are. */
    int most() {
        return points() ? held.setting().options().pointsInAll()
                : held.setting().preset() == Preset.CHOICE ? held.setting().places() : held.setting().mostNamed();
    }

    List<Option> answers() {
        return held.setting().preset().grades()
                ? java.util.stream.Stream
                        .concat(Setting.GRADES.stream(), java.util.stream.Stream.of(Setting.NOT_INFORMED))
                        .map(grade -> new Option(grade, Text.t("ballots.grade." + grade))).toList()
                : java.util.stream.Stream.of(Marks.YES, Marks.NO, Marks.ABSTAIN)
                        .map(answer -> new Option(answer, Text.t("ballots.answer." + answer))).toList();
    }
}
