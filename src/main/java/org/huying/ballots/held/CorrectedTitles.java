package org.huying.ballots.held;

import org.huying.matters.MatterStepped;
import org.huying.matters.Matters;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A station corrects the public title of a matter, as where somebody's name stood in it: what it read before goes from
 * the pages of polls too, in the same transaction. What is frozen knows a matter by its number alone and stays as it is.
 */
@Component
class CorrectedTitles {

    private final PollStore store;
    private final Matters matters;

    CorrectedTitles(PollStore store, Matters matters) {
        this.store = store;
        this.matters = matters;
    }

    @EventListener
    void stepped(MatterStepped stepped) {
        if (stepped.step() == org.huying.matters.Step.Reworded.class) {
            String matter = stepped.id().value();
            String title = matters.shownToAll(stepped.id()).title().toString();
            store.grading(matter).forEach(row -> store.put(row.id(), row.setting().with(row.setting().items().stream()
                    .map(item -> item.matter().equals(matter) ? new Item(item.id(), title, item.cost(), matter) : item)
                    .toList(), row.setting().places())));
        }
    }
}
