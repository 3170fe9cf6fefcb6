package org.huying.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.huying.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts for a whole office at once, from lines of a table: all of them are made, or none. */
@Service
@Transactional
public class ManyAccounts {

    /** Making a password safe to keep takes a moment for each. */
    public static final int MOST = 100;

    private final AccountKeeping keeping;
    private final Units units;

    ManyAccounts(AccountKeeping keeping, Units units) {
        this.keeping = keeping;
        this.units = units;
    }

    /**
     * One line.
     *
     * @param number of the line as a person counts
     * @param role null where the word for it is not known
     * @param unit its code or its name; empty for everywhere
     */
    public record Wanted(int number, String login, String name, @Nullable Role role, String unit) {
    }

    /**
     * An account that was made.
     *
     * @param password its first one, to be shown once
     */
    public record Made(Account account, String password) {
    }

    /** Nothing was made, and by the number of the line why. */
    public static class Wrong extends Refused {
        private final transient Map<Integer, Refused> lines;

        Wrong(Map<Integer, Refused> lines) {
            super("people.many-wrong", lines.size());
            this.lines = lines;
        }

        public Map<Integer, Refused> lines() {
            return lines;
        }
    }

    /**
     * Makes them.
     *
     * @throws Wrong if any line is wrong; nothing is made then
     */
    public List<Made> make(List<Wanted> wanted, Person by) {
        new Refused.Incomplete().unless(!wanted.isEmpty(), "lines", "web.field-empty")
                .unless(wanted.size() <= MOST, "lines", "people.many-too-many", MOST).check();
        var wrong = new TreeMap<Integer, Refused>();
        var made = new ArrayList<Made>();
        for (Wanted one : wanted) {
            UUID id = UUID.randomUUID();
            try {
                String password = keeping.create(id, one.login(), one.name(), one.role(), code(one, by), by);
                made.add(new Made(keeping.account(id, by), password));
            } catch (Refused why) {
                wrong.put(one.number(), said(why.fields().values().stream().findFirst().orElse(why)));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Wrong(wrong);
        }
        return made;
    }

    /** In a line nobody chooses from a list. */
    private static Refused said(Refused why) {
        return switch (why.key()) {
            case "people.role-missing" -> new Refused("people.many-role");
            case "people.unit-missing" -> new Refused("people.many-unit");
            default -> why;
        };
    }

    /** The code of a unit that was called by its name; what is not known stays as it is. */
    private String code(Wanted wanted, Person by) {
        String said = wanted.unit().replaceAll("\\s", "");
        return wanted.role() == null ? said
                : units.of(wanted.role(), by).stream()
                        .filter(unit -> unit.code().equals(said) || unit.name().replaceAll("\\s", "").equals(said))
                        .map(Units.Unit::code).findFirst().orElse(said);
    }
}
