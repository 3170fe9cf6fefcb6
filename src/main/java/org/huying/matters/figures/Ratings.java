package org.huying.matters.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huying.web.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How residents rated departments, stations, streets and deputies, told so that nobody can work out a single rating:
 *
 * <ul>
 * <li><b>Together.</b> A sum is told only if at least as many ratings lie under it as the floor says. What does not
 * reach the floor is not lost: it waits and is told with what comes later.
 * <li><b>In steps.</b> Sums are told once a month, for everybody at once, and never change afterwards. What comes later
 * is a sum of its own and reaches the floor as well. So the difference between what a page said yesterday and says today
 * is nothing, or at least the floor.
 * <li><b>Not by taking away.</b> The ratings of a street are those of its stations and departments too. If a sum, less
 * all the sums of another kind that lie wholly within it, would leave fewer ratings than the floor but not none, it is
 * not told yet. That is checked for each sum and for all sums of a unit taken together, against each other kind; who
 * mixes several kinds is left with sums that overlap and cannot be taken from each other.
 * <li><b>Not by unanimity.</b> Where all gave the same grade the sum says what each of them gave: it is told only from
 * twice the floor on.
 * </ul>
 *
 * <p>What remains visible by nature: a matter that a dissatisfied person sent back to work was rated so.
 */
@Service
public class Ratings {

    private static final Logger LOG = LoggerFactory.getLogger(Ratings.class);

    /** So many times the floor must lie under a sum in which all agree. */
    private static final int ALIKE = 2;

    private final RatingStore store;
    private final RatingFloors floors;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate attempt;

    Ratings(RatingStore store, RatingFloors floors, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.floors = floors;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.attempt = new TransactionTemplate(transactions,
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /**
     * Tells what has gathered up to the end of last month, once a month; several processes may try.
     *
     * @return how many sums were told
     */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    public int tell() {
        Integer told = transaction.execute(_ -> {
            LocalDate month = today().withDayOfMonth(1);
            return store.begin(month) ? tell(month.minusDays(1)) : 0;
        });
        return told == null ? 0 : told;
    }

    private int tell(LocalDate until) {
        int told = 0;
        for (RatingStore.Waiting waiting : store.waiting(until)) {
            int floor = floors.highest(waiting.streets(), until);
            if (waiting.ratings() >= floor && Boolean.TRUE.equals(attempt.execute(status -> {
                long sum = store.tell(waiting, until);
                boolean safe = !store.leavesFew(sum, floor)
                        && (waiting.ratings() >= ALIKE * floor || !store.isUnanimous(sum));
                if (!safe) {
                    status.setRollbackOnly();
                }
                return safe;
            }))) {
                told++;
            }
        }
        if (told > 0) {
            LOG.info("Told {} sums of ratings up to {}", told, until);
        }
        return told;
    }

    /** What has been told of a unit, newest first. */
    public List<RatingSum> of(UnitKind kind, String unit) {
        return store.sums(kind, unit);
    }

    /** One sum for each unit whose code begins so, in the order of codes: all that has been told of it. */
    public List<RatingSum> totals(UnitKind kind, String unitPrefix) {
        return store.totals(kind, unitPrefix);
    }

    /** How many ratings must lie under a sum there. */
    public int floor(String region) {
        return floors.at(region);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Text.ZONE);
    }
}
