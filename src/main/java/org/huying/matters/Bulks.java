package org.huying.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huying.Refused;
import org.huying.opinions.PublicTexts;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The street committee acts on many matters at once: preview, confirm, watch. Each matter is done in a transaction of
 * its own as if by hand; what a rule refuses is listed and the rest goes on. Several processes may work on one bulk.
 */
@Service
public class Bulks {

    /** How many may be chosen at once. */
    public static final int MOST = 500;

    private final BulkStore store;
    private final Matters matters;
    private final CommitteeDesk committee;
    private final PublicTexts publicTexts;
    private final TransactionTemplate transaction;
    private final TransactionTemplate step;

    Bulks(BulkStore store, Matters matters, CommitteeDesk committee, PublicTexts publicTexts,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.matters = matters;
        this.committee = committee;
        this.publicTexts = publicTexts;
        this.transaction = new TransactionTemplate(transactions);
        this.step = new TransactionTemplate(transactions,
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /** The chosen matters as they stand now, those within reach. */
    @Transactional(readOnly = true)
    public List<Matter> preview(Person person, List<String> ids) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new Refused("matters.bulk-choose", MOST);
        }
        return ids.stream().distinct().map(MatterId::of).map(id -> matters.visibleTo(person, id)).toList();
    }

    /** Starts assigning the matters to one department. */
    @Transactional
    public UUID assign(Person person, List<String> ids, String lead, String note) {
        new Refused.Incomplete().unless(!lead.isEmpty(), "lead", "matters.lead-missing")
                .unless(note.length() <= 500, "note", "web.field-long", 500, note.length()).check();
        for (Matter matter : preview(person, ids)) {
            committee.mustExist(matter, lead);
        }
        return start(person, ids, Bulk.Act.ASSIGN, lead, Tier.COMMUNITY, note);
    }

    /** Starts moving the matters to another tier. */
    @Transactional
    public UUID route(Person person, List<String> ids, Tier tier, String reason) {
        new Refused.Incomplete().text(reason, "note", 500).check();
        publicTexts.check(reason);
        return start(person, ids, Bulk.Act.ROUTE, "", tier, reason);
    }

    private UUID start(Person person, List<String> ids, Bulk.Act act, String lead, Tier tier, String note) {
        List<Matter> chosen = preview(person, ids);
        Grant grant = Desk.grant(chosen.getFirst(), person, Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE);
        var bulk = new BulkStore.Order(UUID.randomUUID(), person, grant, act, lead, tier, note);
        store.add(bulk, chosen);
        return bulk.id();
    }

    /** How far it has come, for whoever started it. */
    @Transactional(readOnly = true)
    public Bulk bulk(UUID id, Person person) {
        return store.find(id, UUID.fromString(person.account())).orElseThrow(Refused.NotFound::new);
    }

    /** Does what waits, one after the other. */
    @Scheduled(fixedDelayString = "PT1S")
    public void work() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> workOnNext()));
        }
    }

    private boolean workOnNext() {
        Optional<BulkStore.Next> next = store.next();
        next.ifPresent(item -> {
            String outcome = Bulk.DONE;
            try {
                step.executeWithoutResult(_ -> act(item));
            } catch (Refused refused) {
                var sentences = new ArrayList<>(refused.fields().values());
                outcome = sentences.isEmpty() ? refused.key() : sentences.getFirst().key();
            }
            store.finish(item, outcome);
        });
        return next.isPresent();
    }

    private void act(BulkStore.Next item) {
        BulkStore.Order order = item.order();
        switch (order.act()) {
            case ASSIGN -> committee.assign(item.matter(), item.seen(), order.person(), order.lead(), List.of(),
                    order.note());
            case ROUTE ->
                committee.route(item.matter(), item.seen(), order.person(), order.tier(), order.note());
        }
    }
}
