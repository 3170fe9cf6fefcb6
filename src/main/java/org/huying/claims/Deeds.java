package org.huying.claims;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huying.ledger.Deed;
import org.huying.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a deputy did in the whole program: nobody fills it in, it follows from the facts. */
@Service
@Transactional(readOnly = true)
public class Deeds {

    private static final int NEWEST = 8;

    private final Ledger ledger;

    Deeds(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Of each thing a deputy did the newest ones, each knowing how many there are; what they never did is not there. */
    public Map<Doing, List<Deed>> of(String deputy) {
        return ledger.deeds(deputy, NEWEST).stream().filter(deed -> Doing.of(deed).isPresent())
                .collect(Collectors.groupingBy(deed -> Doing.of(deed).orElseThrow(), () -> new EnumMap<>(Doing.class),
                        Collectors.toList()));
    }
}
