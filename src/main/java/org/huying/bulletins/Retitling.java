package org.huying.bulletins;

import org.huying.ledger.Ledger;
import org.huying.matters.MatterStepped;
import org.huying.matters.Matters;
import org.huying.people.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A station corrects the public title of a matter, as where somebody's name stood in it: what it read before goes from
 * the bulletins too (Personal Information Protection Law, Art. 47), in the same transaction. The ledger keeps that, and
 * that nothing else was changed can be seen by the digests.
 */
@Component
class Retitling {

    private final BulletinStore store;
    private final Matters matters;
    private final Ledger ledger;

    Retitling(BulletinStore store, Matters matters, Ledger ledger) {
        this.store = store;
        this.matters = matters;
        this.ledger = ledger;
    }

    @EventListener
    void stepped(MatterStepped stepped) {
        if (stepped.step() == org.huying.matters.Step.Reworded.class) {
            String matter = stepped.id().value();
            String title = matters.shownToAll(stepped.id()).title().toString();
            store.mentioning(matter).stream().filter(bulletin -> bulletin.content().names(matter))
                    .forEach(bulletin -> retitle(bulletin, matter, title));
        }
    }

    private void retitle(Bulletin bulletin, String matter, String title) {
        Content content = bulletin.content().retitled(matter, title);
        Frozen frozen = Frozen.of(content);
        if (!frozen.digest().equals(bulletin.digest())) {
            var history = ledger.history(Bulletins.subject(content.place(), content.period()), Step.class);
            ledger.add(history, content.place().street() + "000", Person.rule(),
                    (Step) new Step.Retitled(bulletin.id(), matter, frozen.digest()));
            store.retitle(bulletin.id(), frozen);
        }
    }
}
