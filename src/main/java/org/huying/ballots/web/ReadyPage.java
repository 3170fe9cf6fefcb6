package org.huying.ballots.web;

import java.util.List;
import org.huying.ballots.held.Preset;
import org.huying.ballots.held.Ready;
import org.huying.web.Option;
import org.huying.web.Page;

/** A ready set, to be changed for polls to come. */
record ReadyPage(List<Preset> presets, Ready.Set set) implements Page {

    private SettingPage wizard() {
        return new SettingPage("", set.setting(), set.basis(), List.of(), "", null);
    }

    List<Option> levels() {
        return wizard().levels();
    }

    List<Option> ties() {
        return wizard().ties();
    }

    List<Option> shares() {
        return wizard().shares();
    }

    List<Option> bases() {
        return wizard().bases();
    }

    List<Option> keepers() {
        return wizard().keepers();
    }
}
