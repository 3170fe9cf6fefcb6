package org.huying.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntBiFunction;
import org.huying.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Days that rest on holidays that were not announced, reckoned anew when they are. Whatever has such a day is looked at once
 * by each version of the calendar, in a transaction of its own; a crash loses nothing and several processes do nothing
 * twice.
 */
@Component
public class ReckoningAnew {

    private static final Logger LOG = LoggerFactory.getLogger(ReckoningAnew.class);
    private static final int BATCH = 100;

    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;

    ReckoningAnew(WorkingCalendar calendar, TransactionTemplate transaction) {
        this.calendar = calendar;
        this.transaction = transaction;
    }

    /**
     * Looks at all that the present version of the calendar has not looked at.
     *
     * @param what they are, for the log
     * @param waiting some of them, by the version, at most so many
     * @param look looks at one and remembers the version; tells how many of its days are others now
     * @return how many days are others now
     */
    public <T> int all(String what, BiFunction<String, Integer, List<T>> waiting, ToIntBiFunction<T, String> look) {
        String version = calendar.version();
        int changed = 0;
        List<T> some = waiting.apply(version, BATCH);
        while (!some.isEmpty()) {
            int before = changed;
            int looked = 0;
            for (T one : some) {
                try {
                    changed += Objects.requireNonNull(transaction.execute(_ -> look.applyAsInt(one, version)));
                    looked++;
                } catch (Refused someoneWasFaster) {
                    LOG.info("One of {} went on while its days were reckoned: {}", what, someoneWasFaster.key());
                }
            }
            LOG.info("Days reckoned anew: {} of {} {}", changed - before, some.size(), what);
            some = looked == 0 ? List.of() : waiting.apply(version, BATCH);
        }
        return changed;
    }

    /** The day that holds now, reckoned to the end; none while it still rests on unknown days. */
    public Optional<Deadline> settled(Deadline was, Shift shift, LocalDate today) {
        Deadline now = calendar.deadline(was.start(), was.limit());
        return now.provisional() ? Optional.empty()
                : Optional.of(new Deadline(now.start(), now.limit(), shift.holds(was.due(), now.due(), today),
                        now.skipped(), false, now.calendarVersion()));
    }
}
