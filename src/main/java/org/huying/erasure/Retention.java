package org.huying.erasure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huying.Refused;
import org.huying.matters.MatterStepped;
import org.huying.matters.Matters;
import org.huying.opinions.OpinionId;
import org.huying.opinions.OpinionStepped;
import org.huying.opinions.VoiceLeft;
import org.huying.opinions.Voices;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps in mind from when on each opinion is over, and erases what is past its time, every day. */
@Service
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int AT_ONCE = 500;

    /** Steps in which the person writes something. */
    private static final Set<Class<?>> OWN = Set.of(org.huying.matters.Step.Added.class,
            org.huying.matters.Step.Objected.class, org.huying.matters.Step.Rated.class,
            org.huying.matters.Step.Withdrawn.class);

    private final KeptStore store;
    private final Erasure erasure;
    private final Voices voices;
    private final Matters matters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Retention(KeptStore store, Erasure erasure, Voices voices, Matters matters, TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.erasure = erasure;
        this.voices = voices;
        this.matters = matters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What stands and what has been done.
     *
     * @param kept opinions whose personal data are kept
     * @param due those past their time, to be erased at the next round
     * @param soon those whose time ends within thirty days
     */
    public record Account(Term term, int kept, int due, int soon, Optional<Round> last, List<Month> months) {
    }

    /** One day's round. */
    public record Round(LocalDate day, int erased) {
    }

    /** What was erased in a month, and why. */
    public record Month(YearMonth month, int wish, int request, int time) {
    }

    @EventListener
    void opinionStepped(OpinionStepped stepped) {
        if (stepped.step() == org.huying.opinions.Step.Filed.class) {
            store.begin(stepped.id());
        } else if (stepped.step() == org.huying.opinions.Step.TurnedAway.class
                || stepped.step() == org.huying.opinions.Step.Withdrawn.class) {
            store.over(stepped.id(), stepped.at());
        } else if (stepped.step() == org.huying.opinions.Step.Added.class) {
            store.written(stepped.id());
        }
    }

    /** What goes along with a matter that is over is over with it; what goes its own way again is not. */
    @EventListener
    void left(VoiceLeft left) {
        if (left.goesOn()) {
            store.over(left.voice(), null);
        }
    }

    @EventListener
    void matterStepped(MatterStepped stepped) {
        if (stepped.step() == org.huying.matters.Step.Closed.class
                || stepped.step() == org.huying.matters.Step.Withdrawn.class
                || stepped.step() == org.huying.matters.Step.AnsweredBefore.class) {
            over(stepped.id().opinion(), stepped.at());
        } else if (stepped.step() == org.huying.matters.Step.Reopened.class) {
            over(stepped.id().opinion(), null);
        } else if (stepped.step() == org.huying.matters.Step.VoiceRated.class) {
            matters.find(stepped.id().opinion()).stream()
                    .flatMap(matter -> matter.steps(org.huying.matters.Step.VoiceRated.class))
                    .reduce((_, later) -> later).ifPresent(rated -> store.written(new OpinionId(rated.voice())));
        }
        if (OWN.contains(stepped.step())) {
            store.written(stepped.id().opinion());
        }
    }

    private void over(OpinionId matter, @Nullable Instant at) {
        store.over(matter, at);
        voices.of(matter).forEach(voice -> store.over(voice.id(), at));
    }

    /** Erases what is past its time; several processes may do so at once. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT3M")
    public int erasePast() {
        int erased = 0;
        LocalDate today = today();
        for (String street : store.streets()) {
            LocalDate cutoff = store.term(street, today).cutoff(today);
            List<OpinionId> due = store.past(street, start(cutoff), AT_ONCE);
            while (!due.isEmpty()) {
                int done = due.stream().mapToInt(this::erase).sum();
                erased += done;
                due = done == 0 ? List.of() : store.past(street, start(cutoff), AT_ONCE);
            }
        }
        store.round(today, erased, clock.instant());
        if (erased > 0) {
            LOG.info("Erased the personal data of {} opinions past their time", erased);
        }
        return erased;
    }

    private int erase(OpinionId id) {
        try {
            transaction.executeWithoutResult(_ -> erasure.time(id));
            return 1;
        } catch (Refused someoneWasFaster) {
            LOG.info("Personal data of {} were erased meanwhile: {}", id, someoneWasFaster.key());
            return 0;
        }
    }

    /** How things stand in the reach of an administrator. */
    public Account account(Person person) {
        Grant grant = reach(person);
        LocalDate today = today();
        Term term = store.term(grant.region(), today);
        return new Account(term, store.kept(grant.region()), store.countPast(grant.region(),
                start(term.cutoff(today))), store.countPast(grant.region(), start(term.cutoff(today.plusDays(30)))),
                store.lastRound(), store.months(grant.region(), start(today.minusYears(1))));
    }

    /** A new version of the term, from today on. */
    public void set(Person person, @Nullable Integer months, String basis) {
        Grant grant = reach(person);
        boolean fits = months != null && months >= Term.SHORTEST && months <= Term.LONGEST;
        new Refused.Incomplete().unless(fits, "months", "erasure.months-wrong", Term.SHORTEST, Term.LONGEST)
                .text(basis, "basis", 500).check();
        if (months != null) {
            store.add(grant.region(), months, basis.strip(), today());
        }
    }

    private static Grant reach(Person person) {
        return person.as(Role.ADMINISTRATOR).stream().findFirst().orElseThrow(Refused.NotFound::new);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
