package org.huying.ballots.held;

import java.util.LinkedHashSet;
import java.util.Set;
import org.huying.ballots.Result;
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
            after(wanting, book.held(id).setting(), polls.result(id));
        }
        return wanting;
    }

    /** What a session left undecided, for lack of voters, stays as it was. */
    static void after(Set<String> wanting, Setting session, Result result) {
        Returning.decided(session, result).forEach(item -> wanting.remove(item.matter()));
        Returning.wanting(session, result).forEach(item -> wanting.add(item.matter()));
    }
}
