package org.huying.office;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.huying.people.Person;

/** One rule for the form and for the spreadsheet: what a line means, whether it may be put, and what that would change. */
final class Judge {

    private final Person by;
    private final Map<String, String> names;
    private final Predicate<String> isKnown;

    /**
     * @param names codes of regions by their names
     * @param isKnown whether there is, or is about to be, a line of that key in the register
     */
    Judge(Person by, Map<String, String> names, Predicate<String> isKnown) {
        this.by = by;
        this.names = names;
        this.isKnown = isKnown;
    }

    /** The line; what it leaves empty stays as it is. */
    <T> Judgement judge(Keeper<T> keeper, Map<Field, String> cells) {
        var given = new EnumMap<Field, String>(Field.class);
        cells.forEach((field, cell) -> {
            if (!cell.isBlank()) {
                given.put(field, field == Field.REGION ? region(cell.strip()) : cell.strip());
            }
        });
        Optional<T> before = keeper.find(given.getOrDefault(keeper.register().key(), ""));
        var whole = new EnumMap<Field, String>(Field.class);
        before.ifPresent(line -> whole.putAll(keeper.typed(line)));
        whole.putAll(given);
        return judge(keeper, new Typed(whole), before);
    }

    <T> Judgement judge(Keeper<T> keeper, Typed typed, Optional<T> before) {
        Optional<T> line = keeper.read(typed);
        if (line.isEmpty()) {
            return Judgement.bad(typed.problems());
        }
        String region = keeper.region(line.get());
        if (before.filter(known -> !keeper.isKeptBy(known, by)).isPresent()) {
            return keeper.isKeptBy(line.get(), by) ? Judgement.bad(keeper.register().key(), "office.code-taken")
                    : Judgement.elsewhere();
        }
        if (!keeper.isKeptBy(line.get(), by)) {
            return Judgement.elsewhere();
        }
        Optional<String> missing = keeper.parent(line.get()).filter(key -> !isKnown.test(key));
        if (missing.isPresent()) {
            return keeper.register() == Register.REGIONS && !isKnown.test(region.substring(0, 6) + "000000")
                    ? Judgement.elsewhere()
                    : Judgement.bad(keeper.register().key(), "office.parent-missing." + keeper.register().path(),
                            missing.get());
        }
        Effect effect = before.isEmpty() ? Effect.NEW
                : before.get().equals(line.get()) ? Effect.SAME : Effect.CHANGED;
        return Judgement.good(effect, () -> keeper.put(line.get()));
    }

    /** A region is told by its code or by its name. */
    private String region(String typed) {
        return Areas.whole(typed).or(() -> Optional.ofNullable(names.get(typed)).filter(code -> !code.isEmpty()))
                .orElse(typed);
    }
}
