package org.huying.ballots.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huying.ballots.Base;
import org.huying.ballots.held.Item;
import org.huying.ballots.held.Keeper;
import org.huying.ballots.held.Level;
import org.huying.ballots.held.Preset;
import org.huying.ballots.held.Ready;
import org.huying.ballots.held.Setting;
import org.huying.web.Option;

/** What was typed into the wizard, read. What is out of range is told by the door, with everything typed kept. */
record SettingForm(Map<String, String> fields, List<Item> matters, Ready sets) {

    Setting read() {
        Preset preset = BallotsController.preset(text("preset"));
        Setting ready = sets.of(preset);
        Level level = preset == Preset.OWNERS ? Level.NAMED : level(ready.level());
        return new Setting(preset, level, text("title").strip(), text("about").strip(),
                matters.isEmpty() ? items(preset) : matters, number("places", ready.places()),
                number("mostNamed", ready.mostNamed()), text("budget").replaceAll("[,，\\s]", ""),
                fields.getOrDefault("rule", ready.rule()), fields.getOrDefault("step", ready.step()),
                share("pass", ready.pass()), base("passBase", ready.passBase()), share("quorum", ready.quorum()),
                base("quorumOf", ready.quorumOf()), number("floor", ready.floor()),
                number("objectionDays", ready.objectionDays()), options(ready.options()));
    }

    private String text(String name) {
        return fields.getOrDefault(name, "");
    }

    private Level level(Level ready) {
        return Objects.requireNonNullElse(Option.read(Level.class, text("level")), ready);
    }

    private Setting.Options options(Setting.Options ready) {
        return new Setting.Options(
                Objects.requireNonNullElse(Option.read(Keeper.class, text("keeper")), ready.keeper()),
                fields.containsKey("writeIns"), number("pointsInAll", ready.pointsInAll()),
                number("pointsForOne", ready.pointsForOne()), fields.containsKey("comments"),
                fields.containsKey("special"), fields.getOrDefault("tie", ready.tie()),
                number("proxies", ready.proxies()));
    }

    private int number(String name, int ready) {
        String typed = text(name).strip();
        return typed.isEmpty() ? ready : typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }

    private String share(String name, String ready) {
        String chosen = fields.getOrDefault(name, ready);
        return Ready.SHARES.contains(chosen) ? chosen : "";
    }

    private Base base(String name, Base ready) {
        return Objects.requireNonNullElse(Option.read(Base.class, text(name)), ready);
    }

    /** One item a line; behind a bar the cost of a project. */
    private List<Item> items(Preset preset) {
        var items = new ArrayList<Item>();
        text("items").lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] parts = line.split("[|｜]", 2);
            String cost = preset == Preset.PROJECTS && parts.length > 1 ? parts[1].replaceAll("[,，\\s元]", "") : "";
            items.add(new Item(Integer.toString(items.size() + 1), parts[0].strip(), cost, ""));
        });
        return items;
    }
}
