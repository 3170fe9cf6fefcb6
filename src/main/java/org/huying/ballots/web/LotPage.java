package org.huying.ballots.web;

import static org.huying.web.Text.t;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Item;
import org.huying.ballots.held.Lots;
import org.huying.ballots.held.Step;
import org.huying.web.Page;

/** A lot among projects, drawn by hand in the hall. */
record LotPage(Held held) implements Page {

    boolean mayDraw() {
        return held.isOpen() && Lots.isByHand(held);
    }

    /** The projects of a lot as they are called, in the order drawn. */
    List<String> order(Step.Drawn lot) {
        return lot.order().stream().map(id -> held.setting().items().stream().filter(item -> item.id().equals(id))
                .map(item -> t("ballots.lot-item", item.name(), id)).findFirst().orElse(id)).toList();
    }

    /** An order as it is typed. */
    String example() {
        return held.setting().items().reversed().stream().map(Item::id).collect(Collectors.joining(" "));
    }

    /** Who drew before whom and what order came, and how often it was written down; empty where none was drawn. */
    static List<String> told(Held held) {
        List<Step.Drawn> lots = held.lots();
        return lots.isEmpty() ? List.of()
                : Stream.of(
                        t("ballots.lot-told", lots.getLast().by().toString(), lots.getLast().before().toString(),
                                String.join(t("ballots.and"), new LotPage(held).order(lots.getLast()))),
                        lots.size() == 1 ? "" : t("ballots.lot-again", lots.size()))
                        .filter(line -> !line.isEmpty()).toList();
    }
}
