package org.huying.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes the days of the ledger, one after the other. Any number of processes may ask at once. */
@Service
public class Seals {

    private final SealStore store;
    private final TransactionTemplate transactions;

    Seals(SealStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * Seals all days before this one that are not sealed yet, each in a transaction of its own, and returns the new
     * seals. The first day is that of the oldest fact; a ledger without facts has nothing to seal.
     */
    public List<Seal> sealDaysBefore(LocalDate today) {
        var sealed = new ArrayList<Seal>();
        while (next().filter(today::isAfter).isPresent()) {
            transactions.executeWithoutResult(_ -> sealNext(today).ifPresent(sealed::add));
        }
        return sealed;
    }

    /** What is next is asked again once writers are held: another process may have been faster. */
    private Optional<Seal> sealNext(LocalDate today) {
        store.holdWriters();
        return next().filter(today::isAfter).map(day -> {
            String prev = store.newest(1).stream().findFirst().map(Seal::hash).orElse(Digest.NOTHING);
            Seal seal = Seal.after(prev, day, store.tree(day));
            store.add(seal);
            return seal;
        });
    }

    private Optional<LocalDate> next() {
        List<Seal> newest = store.newest(1);
        return newest.isEmpty() ? store.firstDay() : Optional.of(newest.getFirst().day().plusDays(1));
    }
}
