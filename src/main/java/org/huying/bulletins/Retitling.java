package org.huying.bulletins;

import java.util.function.Function;
import org.huying.ledger.Ledger;
import org.huying.matters.Matter;
import org.huying.matters.MatterId;
import org.huying.matters.MatterStepped;
import org.huying.matters.Matters;
import org.huying.people.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The public title of a matter is corrected, or what an office wrote about it, as where somebody's name stood in it: what
 * it read before goes from the bulletins too (Personal Information Protection Law, Art. 47), in the same transaction. The
 * ledger keeps that, and that nothing else was changed can be seen by the digests.
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

    /** How the step that tells of it is made. */
    private interface Telling {
        Step of(String bulletin, String matter, String digest);
    }

    @EventListener
    void stepped(MatterStepped stepped) {
        if (stepped.step() == org.huying.matters.Step.Reworded.class) {
            String title = matters.shownToAll(stepped.id()).title().toString();
            putRight(stepped.id(), content -> content.retitled(stepped.id().value(), title), Step.Retitled::new);
        } else if (stepped.step() == org.huying.matters.Step.Corrected.class) {
            Matter matter = matters.shownToAll(stepped.id());
            putRight(stepped.id(), content -> Composer.corrected(content, matter), Step.Corrected::new);
        }
    }

    private void putRight(MatterId matter, Function<Content, Content> right, Telling telling) {
        store.mentioning(matter.value()).stream().filter(bulletin -> bulletin.content().names(matter.value()))
                .forEach(bulletin -> putRight(bulletin, right.apply(bulletin.content()), matter, telling));
    }

    private void putRight(Bulletin bulletin, Content content, MatterId matter, Telling telling) {
        Frozen frozen = Frozen.of(content);
        if (!frozen.digest().equals(bulletin.digest())) {
            var history = ledger.history(Bulletins.subject(content.place(), content.period()), Step.class);
            ledger.add(history, content.place().street() + "000", Person.rule(),
                    telling.of(bulletin.id(), matter.value(), frozen.digest()));
            store.put(bulletin.id(), frozen);
        }
    }
}
