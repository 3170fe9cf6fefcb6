package org.huying.office.web;

import static org.huying.web.Text.day;
import static org.huying.web.Text.t;

import java.util.ArrayList;
import java.util.List;
import org.huying.office.Checklist;
import org.huying.web.Page;

/** The administrator's start page: the steps of setting up a district, each with what is there and what is missing. */
record AdminPage(Checklist.State state) implements Page {

    private static final int NAMED = 3;

    /**
     * One step.
     *
     * @param missing what is still to do; empty where nothing is
     * @param acts addresses with their words
     */
    record Item(String title, String there, List<String> missing, List<Act> acts) {

        boolean isDone() {
            return missing.isEmpty();
        }
    }

    record Act(String address, String word, boolean main) {
    }

    List<Item> items() {
        return List.of(register("regions", t("office.there-regions", state.streets(), state.communities()),
                state.streets() == 0 ? List.of(t("office.missing-regions")) : List.of()),
                register("stations", t("office.there-stations", state.stations()), state.stations() == 0
                        ? List.of(t("office.missing-stations"))
                        : alone("office.alone-streets", state.streetsAlone())),
                register("departments", t("office.there-departments", state.departments()),
                        state.departments() == 0 ? List.of(t("office.missing-departments")) : List.of()),
                register("deputies", t("office.there-deputies", state.deputies()), List.of()),
                register("council-members", t("office.there-council-members", state.councilMembers()), List.of()),
                register("categories", t("office.there-categories", state.categories()), List.of()),
                new Item(t("office.step-accounts"), t("office.there-accounts", state.accounts()), accountsMissing(),
                        List.of(new Act("/admin/accounts", t("office.see"), false),
                                new Act("/admin/accounts/new", t("office.account-new"), true))),
                new Item(t("office.step-limits"), t("office.there-limits", state.limits()), List.of(),
                        List.of(new Act("/admin/limits", t("office.see"), false))),
                new Item(t("office.step-notices"), t("office.there-notices", day(state.knownUntil())),
                        state.noticeDue() ? List.of(t("office.missing-notice", state.knownUntil().getYear() + 1 + ""))
                                : List.of(),
                        List.of(new Act("/admin/notices", t("office.see"), state.noticeDue()))),
                new Item(t("office.step-letters"), t("office.there-letters"), List.of(),
                        List.of(new Act("/admin/letters", t("office.see"), false))));
    }

    /** The first step with something to do: its act stands out. */
    boolean isNext(Item item) {
        return items().stream().filter(one -> !one.isDone()).findFirst().filter(item::equals).isPresent();
    }

    private List<String> accountsMissing() {
        var missing = new ArrayList<String>();
        if (state.stations() == 0) {
            missing.add(t("office.missing-accounts"));
        }
        missing.addAll(alone("office.alone-stations", state.stationsAlone()));
        missing.addAll(alone("office.alone-committees", state.streetsUnled()));
        missing.addAll(alone("office.alone-departments", state.departmentsAlone()));
        return missing;
    }

    private static List<String> alone(String key, List<String> names) {
        return names.isEmpty() ? List.of()
                : List.of(t(key, names.size(), String.join(t("office.comma"), names.stream().limit(NAMED).toList())
                        + (names.size() > NAMED ? "…" : "")));
    }

    private static Item register(String path, String there, List<String> missing) {
        return new Item(t("office.step." + path), there, missing,
                List.of(new Act("/admin/" + path, t("office.see"), false),
                        new Act("/admin/import/" + path, t("office.bring-in"), false),
                        new Act("/admin/" + path + "/new", t("office.add"), true)));
    }
}
