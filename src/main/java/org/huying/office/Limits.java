package org.huying.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.huying.Refused;
import org.huying.calendar.Limit;
import org.huying.calendar.Unit;
import org.huying.calendar.Version;
import org.huying.calendar.WorkingCalendar;
import org.huying.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long things may take, as an administrator sets it for their own regions. A version once set stays; a new one holds
 * from its day on, and whatever began before keeps the limit it began with.
 */
@Service
@Transactional
public class Limits {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 999;

    private final WorkingCalendar calendar;
    private final Clock clock;

    Limits(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Every kind in force there today, in the order in which a matter meets them. */
    public List<Limit> inForce(String prefix) {
        return calendar.limits(prefix, today());
    }

    /** All versions of the kind that hold, held or will hold there, newest first. */
    public List<Version> history(String prefix, String kind) {
        List<Version> history = calendar.history(kind, prefix);
        if (history.isEmpty()) {
            throw new Refused.NotFound();
        }
        return history;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** A name for the next version there: the year and how many there were in it. */
    public String nextVersion(String prefix, String kind) {
        long own = calendar.history(kind, prefix).stream().map(Version::limit)
                .filter(limit -> limit.region().equals(prefix)).count();
        return today().getYear() + "-" + (own + 1);
    }

    /** Sets a new version for the region with these leading digits. */
    public void set(String prefix, String kind, String amount, @Nullable Unit unit, String version,
            @Nullable LocalDate from, String basis, Person by) {
        if (!Areas.reaches(by, prefix)) {
            throw new Refused.NotFound();
        }
        List<Version> history = history(prefix, kind);
        Optional<Integer> number = amount.strip().matches("[1-9]\\d{0,2}")
                ? Optional.of(Integer.parseInt(amount.strip()))
                : Optional.empty();
        new Refused.Incomplete().unless(number.isPresent(), "amount", "office.amount-wrong", MOST)
                .unless(unit != null, "unit", "web.field-empty").text(version, "version", 20)
                .unless(history.stream().noneMatch(one -> one.limit().region().equals(prefix)
                        && one.limit().version().equals(version.strip())), "version", "office.version-taken")
                .unless(from != null && !from.isBefore(today()), "from", "office.from-past")
                .text(basis, "basis", 500).check();
        if (unit != null && from != null && number.isPresent()) {
            calendar.setLimit(new Limit(kind, prefix, number.get(), unit, version.strip(), basis.strip()), from);
        }
    }
}
