package org.huying.matters;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.huying.Refused;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which letter each outcome carries where: outcomes are the same everywhere, letters are local custom. */
@Service
@Transactional
public class Letters {

    private final LetterStore store;
    private final Clock clock;

    Letters(LetterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The letters in force at regions with these leading digits, in the order of outcomes. */
    @Transactional(readOnly = true)
    public List<Letter> at(String prefix) {
        return store.letters(prefix).stream().sorted(Comparator.comparing(Letter::outcome)).toList();
    }

    /** Sets the letters of a place; a letter that is already in force there is left as it is. */
    public void set(String prefix, Map<Outcome, String> letters, String basis, Person by) {
        if (by.as(Role.ADMINISTRATOR, prefix).isEmpty()) {
            throw new Refused.NotFound();
        }
        var incomplete = new Refused.Incomplete().text(basis, "basis", 500);
        letters.forEach((outcome, letter) -> incomplete.unless(letter.strip().matches("[A-Z][0-9]?"), outcome.name(),
                "matters.letter-wrong"));
        incomplete.check();
        for (Letter present : at(prefix)) {
            String letter = letters.getOrDefault(present.outcome(), present.letter()).strip();
            boolean own = present.region().equals(prefix);
            if (!letter.equals(present.letter()) || own && !basis.strip().equals(present.basis())) {
                store.put(new Letter(present.outcome(), letter, prefix, basis.strip(), by.name()), clock.instant());
            }
        }
    }
}
