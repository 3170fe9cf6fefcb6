package org.huying.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.huying.Refused;
import org.huying.people.Person;
import org.huying.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stations of a place must have, as its administrator sets it. A version once set stays. */
@Service
@Transactional
public class StandardVersions {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final StandardStore store;
    private final Clock clock;

    StandardVersions(StandardStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What holds, held or will hold there of one kind, the nearest region and the newest first. */
    @Transactional(readOnly = true)
    public List<StandardVersion> history(String prefix, Evidence evidence) {
        return store.versions(prefix).stream().filter(one -> one.standard().evidence() == evidence).toList();
    }

    /** What holds there today of each kind, what is not asked for as well. */
    @Transactional(readOnly = true)
    public List<StandardVersion> inForce(String prefix) {
        List<StandardVersion> all = store.versions(prefix);
        return java.util.Arrays.stream(Evidence.values())
                .flatMap(evidence -> all.stream().filter(one -> one.standard().evidence() == evidence
                        && !one.validFrom().isAfter(today())).findFirst().stream())
                .toList();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /**
     * Sets a new version.
     *
     * @param amount how much of it as typed, where it is counted; 0 where it is not asked for
     */
    public void set(String prefix, Evidence evidence, String family, String amount, String version,
            @Nullable LocalDate from, String basis, Person by) {
        String actor = by.as(Role.ADMINISTRATOR, prefix).map(by::actor).orElseThrow(Refused.NotFound::new);
        int most = evidence.isCounted() ? 99 : 1;
        boolean right = amount.strip().matches("\\d{1,2}") && Integer.parseInt(amount.strip()) <= most;
        new Refused.Incomplete().text(family, "family", 20).unless(right, "amount", "disclosure.amount-wrong", most)
                .text(version, "version", 20)
                .unless(history(prefix, evidence).stream().noneMatch(one -> one.region().equals(prefix)
                        && one.standard().version().equals(version.strip())), "version", "disclosure.version-taken")
                .unless(from != null && !from.isBefore(today()), "from", "disclosure.from-past")
                .text(basis, "basis", 500).check();
        if (from != null) {
            store.add(new StandardVersion(new Standard(evidence, family.strip(), Integer.parseInt(amount.strip()),
                    version.strip(), basis.strip()), prefix, from, actor, clock.instant()),
                    clock.instant().atOffset(ZoneOffset.UTC));
        }
    }
}
