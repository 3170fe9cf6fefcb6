package org.huying.claims;

import java.time.LocalDate;
import java.util.List;
import org.huying.Refused;
import org.huying.ledger.Ledger;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.web.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settings of claims: the kept list of tags, and the bounds of terms, teams and loads; with a record of each change. */
@Service
@Transactional
public class ClaimSettings {

    private static final int LONGEST_TAG = 20;
    private static final int LONGEST_SOURCE = 200;
    private static final int MOST_TEAM = 8;
    private static final int MOST_LOAD = 20;
    private static final int MOST_MONTHS = 120;

    private final ClaimSettingStore store;
    private final Ledger ledger;

    ClaimSettings(ClaimSettingStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public List<Tag> tags() {
        return store.tags();
    }

    /** Every version there is, the newest of each region first. */
    @Transactional(readOnly = true)
    public List<BoundsVersion> versions() {
        return store.versions();
    }

    @Transactional(readOnly = true)
    public List<SettingChange> changes() {
        return store.changes();
    }

    public void addTag(Person person, String name, TagKind kind, String source) {
        Grant grant = keeper(person, "");
        new Refused.Incomplete().text(name, "name", LONGEST_TAG).text(source, "source", LONGEST_SOURCE)
                .unless(!name.matches(".*[、,，\\s].*"), "name", "claims.tag-one-word")
                .unless(store.tags().stream().noneMatch(tag -> tag.name().equals(name)), "name", "claims.tag-there")
                .check();
        store.addTag(name, kind, source);
        note(person, grant, SettingAct.TAG_ADDED, name, source);
    }

    /** @param retired whether it goes out of use, or comes back */
    public void retireTag(Person person, String name, boolean retired) {
        Grant grant = keeper(person, "");
        if (!store.retireTag(name, retired ? today() : null)) {
            throw new Refused.SomeoneWasFaster();
        }
        note(person, grant, retired ? SettingAct.TAG_RETIRED : SettingAct.TAG_TAKEN_BACK, name, "");
    }

    /** A new version: what held before holds until its day. */
    public void setBounds(Person person, BoundsVersion version) {
        Grant grant = keeper(person, version.region());
        Bounds bounds = version.bounds();
        new Refused.Incomplete()
                .unless(bounds.leastMonths() >= 1 && bounds.leastMonths() <= bounds.mostMonths(), "leastMonths",
                        "claims.bounds-months")
                .unless(bounds.mostMonths() <= MOST_MONTHS, "mostMonths", "claims.bounds-most", MOST_MONTHS)
                .unless(bounds.mostDeputies() >= 1 && bounds.mostDeputies() <= MOST_TEAM, "mostDeputies",
                        "claims.bounds-between", 1, MOST_TEAM)
                .unless(bounds.mostProjects() >= 1 && bounds.mostProjects() <= MOST_LOAD, "mostProjects",
                        "claims.bounds-between", 1, MOST_LOAD)
                .unless(!version.validFrom().isBefore(today()), "validFrom", "claims.day-past")
                .text(bounds.basis(), "basis", LONGEST_SOURCE).check();
        if (!store.addVersion(version)) {
            throw new Refused.Incomplete().unless(false, "validFrom", "claims.bounds-there");
        }
        note(person, grant, SettingAct.BOUNDS_SET, version.region(),
                "%s: %d–%d, %d, %d, %s; %s".formatted(version.validFrom(), bounds.leastMonths(), bounds.mostMonths(),
                        bounds.mostDeputies(), bounds.mostProjects(), bounds.ownEstateRefused(), bounds.basis()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(ledger.now(), Text.ZONE);
    }

    private void note(Person person, Grant grant, SettingAct act, String subject, String text) {
        store.note(ledger.now(), person.name(), person.actor(grant), act, subject, text);
    }

    /** Tags are the whole district's; bounds belong to whoever administers the region. */
    private static Grant keeper(Person person, String region) {
        return person.as(Role.ADMINISTRATOR).stream()
                .filter(grant -> region.isEmpty() ? grant.region().length() <= 6 : region.startsWith(grant.region()))
                .findFirst().orElseThrow(() -> new Refused("claims.settings-elsewhere"));
    }
}
