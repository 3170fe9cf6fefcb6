package org.huying.ballots.held;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huying.Refused;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.web.Text;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.stereotype.Service;

/**
 * The ready sets, to begin with and to change. Their shares, floors and days are data with version and basis
 * ({@code ballots.ready}): elections and resolutions by the Organic Law of Local Congresses, owners by the Civil Code, the
 * rest as street councils use to do.
 */
@Service
public class Ready {

    /** What a chair may choose from; {@code >} is more than, {@code >=} at least. */
    public static final List<String> SHARES = List.of("> 1/2", ">= 1/2", ">= 2/3", ">= 3/4", ">= 1/3", ">= 4/5");

    private static final int LONGEST = 200;
    private static final int MOST = 100;
    private static final int DISTRICT = 6;

    private final PollStore store;
    private final Clock clock;

    Ready(PollStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A ready set with where it comes from and since when it stands. */
    public record Set(Setting setting, String basis, LocalDate since) {
    }

    public Setting of(Preset preset) {
        return set(preset).setting();
    }

    /**
     * Sets what new polls of that kind begin with, for the whole district; polls that there are stay as they are. Only who
     * administers the whole district may.
     */
    @Transactional
    public void put(Person person, Preset preset, Setting setting, String basis) {
        if (person.as(Role.ADMINISTRATOR).stream().noneMatch(grant -> grant.region().length() <= DISTRICT)) {
            throw new Refused.NotFound();
        }
        new Refused.Incomplete().text(basis, "basis", LONGEST)
                .unless(setting.floor() >= 1 && setting.floor() <= MOST, "floor", "ballots.points-wrong", MOST)
                .unless(setting.objectionDays() >= 1 && setting.objectionDays() <= MOST, "objectionDays",
                        "ballots.points-wrong", MOST)
                .unless(setting.options().isTieOffered(), "tie", "ballots.tie-wrong")
                .unless(setting.options().proxies() >= 0 && setting.options().proxies() <= MOST, "proxies",
                        "ballots.points-wrong", MOST)
                .unless(setting.mostNamed() >= 1 && setting.mostNamed() <= MOST, "mostNamed", "ballots.points-wrong",
                        MOST)
                .check();
        store.putReady(preset, LocalDate.ofInstant(clock.instant(), Text.ZONE), setting, basis.strip());
    }

    public Set set(Preset preset) {
        return store.ready(preset);
    }
}
