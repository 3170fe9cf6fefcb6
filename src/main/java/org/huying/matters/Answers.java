package org.huying.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Matters that residents asked for and whose answer stands: answered, promised or closed. */
@Service
@Transactional(readOnly = true)
public class Answers {

    /** The most that are told at once. */
    public static final int MOST = 200;

    private final MatterListStore store;

    Answers(MatterListStore store) {
        this.store = store;
    }

    /** A matter with the day of its last answer. */
    public record Standing(Listed matter, LocalDate on) {
    }

    /** Those of a street answered in that time, both days included, the newest first. */
    public List<Standing> in(String street, LocalDate first, LocalDate last) {
        return store.answered(street, startOf(first), startOf(last.plusDays(1)));
    }

    /** These ones of a street, where their answer stands. */
    public List<Standing> of(String street, Collection<String> ids) {
        return store.answered(street, ids);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Fold.ZONE).toInstant();
    }
}
