package org.huying.matters;

import java.util.List;
import java.util.Objects;
import org.huying.Refused;
import org.huying.ledger.Words;
import org.huying.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a community has not settled in time goes up to the street by rule (小事社区办、大事街道议): when the department's day has
 * passed by the limit {@code ESCALATE}, which each place sets for itself. Hard matters go on as a deputy's suggestion,
 * which only a deputy can make.
 */
@Service
public class Escalations {

    private static final Logger LOG = LoggerFactory.getLogger(Escalations.class);

    private final Desk desk;
    private final MatterStore store;
    private final TransactionTemplate transaction;

    Escalations(Desk desk, MatterStore store, TransactionTemplate transaction) {
        this.desk = desk;
        this.store = store;
        this.transaction = transaction;
    }

    /** Takes up every matter whose time with its community is over; several processes may do so at once. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    public int escalate() {
        int escalated = 0;
        for (MatterId id : Objects.<List<MatterId>>requireNonNull(
                transaction.execute(_ -> store.lateInCommunities(desk.today())))) {
            try {
                escalated += Objects.requireNonNull(transaction.execute(_ -> look(id)));
            } catch (Refused someoneWasFaster) {
                LOG.info("{} moved on before it went up: {}", id, someoneWasFaster.key());
            }
        }
        return escalated;
    }

    private int look(MatterId id) {
        Matter matter = desk.matter(id);
        boolean isOver = matter.tier() == Tier.COMMUNITY && matter.handling().map(Handling::due)
                .filter(due -> desk.deadline("ESCALATE", matter.region(), due, desk.today()).due()
                        .isBefore(desk.today()))
                .isPresent();
        if (!isOver) {
            return 0;
        }
        desk.step(matter, Person.rule(),
                new Step.Routed(Tier.STREET, Words.of(""), desk.deadline("ASSIGN", matter.region())));
        return 1;
    }
}
