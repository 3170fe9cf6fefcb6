package org.huying.ballots.held;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a street's rating sessions gave back to work and no later one was content with: the next one grades it again. */
@Service
@Transactional(readOnly = true)
public class Wanting {

    private final PollStore store;
    private final PollBook book;
    private final Polls polls;

    Wanting(PollStore store, PollBook book, Polls polls) {
        this.store = store;
        this.book = book;
        this.polls = polls;
    }

    /** Numbers of matters, as the street's newest sessions left them. */
    public Set<String> of(String street) {
        var wanting = new LinkedHashSet<String>();
        for (String id : store.announcedSessions(street).reversed()) {
            Held held = book.held(id);
            held.setting().items().forEach(item -> wanting.remove(item.matter()));
            Returning.wanting(held.setting(), polls.result(id)).forEach(item -> wanting.add(item.matter()));
        }
        return wanting;
    }
}
