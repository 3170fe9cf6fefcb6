package org.huying.matters.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huying.web.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of a region or station: how many matters stand where, and the four rates (办结率、上网率、面商率、满意率) with the
 * numbers under each. Counted afresh at most once a minute for each place and year.
 */
@Service
@Transactional(readOnly = true)
public class Figures {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final FigureStore store;
    private final Clock clock;
    private final Map<String, Counted<?>> known = new ConcurrentHashMap<>();

    Figures(FigureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Counted<T>(Instant at, T value) {
    }

    /** How many matters of a street stand where, now. */
    public record Standing(String street, int open, int late, int returned, int reopened, int promised, int closed,
            int all) {
    }

    /** A rate that says from what it was made. */
    public record Rate(int count, int base) {

        /** In tenths of a percent, rounded down: 999 stands for 99.9 %. No rate without a base. */
        public int perMille() {
            return base == 0 ? 0 : (int) (count * 1000L / base);
        }

        /** As it is written: 99.9%, or a dash without a base. */
        public String text() {
            return base == 0 ? "–" : perMille() / 10 + "." + perMille() % 10 + "%";
        }
    }

    /**
     * The four rates of matters filed in a year, and what stands beside them.
     *
     * @param inTime 办结率: answered by the day the person was told, of those answered or due
     * @param online 上网率: shown to the public, of those accepted
     * @param met 面商率: discussed face to face, of those answered
     * @param satisfied 满意率: result graded satisfied, of the ratings told in that year, see {@link Ratings}
     * @param content satisfied or mostly satisfied, of those
     * @param rated the ratings told, of the answers that could be rated until then
     * @param solved 办成率: newest answer says solved, of those answered
     */
    public record Rates(Rate inTime, Rate online, Rate met, Rate satisfied, Rate content, Rate rated, Rate solved) {
    }

    /** Every street's standing, in order of codes. */
    public List<Standing> standings(String regionPrefix) {
        return fresh("standings " + regionPrefix, () -> store.standings(regionPrefix, today()));
    }

    /** The rates of a region's matters filed in that year. */
    public Rates rates(String regionPrefix, int year) {
        return fresh("rates " + regionPrefix + " " + year,
                () -> store.rates(regionPrefix, "", firstOf(year), lastOf(year), today()));
    }

    /** The rates of one station's matters filed in that year. */
    public Rates ratesOfStation(String station, int year) {
        return fresh("station " + station + " " + year,
                () -> store.rates("", station, firstOf(year), lastOf(year), today()));
    }

    /** The rates of what was filed in a region, or at one station, from the first to the last day; counted anew. */
    public Rates rates(String regionPrefix, String station, LocalDate first, LocalDate last) {
        return store.rates(regionPrefix, station, first, last, today());
    }

    private static LocalDate firstOf(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static LocalDate lastOf(int year) {
        return LocalDate.of(year, 12, 31);
    }

    @SuppressWarnings("unchecked")
    private <T> T fresh(String key, java.util.function.Supplier<T> count) {
        Instant now = clock.instant();
        Counted<?> before = known.get(key);
        if (before != null && before.at().plus(FRESH).isAfter(now)) {
            return (T) before.value();
        }
        T value = count.get();
        known.put(key, new Counted<>(now, value));
        return value;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Text.ZONE);
    }
}
