package org.huying.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.Refused;
import org.huying.people.Person;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the registers: what stands in them within an administrator's reach, and putting a line there. */
@Service
@Transactional
public class Registers {

    private final Map<Register, Keeper<?>> keepers = new EnumMap<>(Register.class);
    private final Clock clock;

    Registers(List<Keeper<?>> keepers, Clock clock) {
        keepers.forEach(keeper -> this.keepers.put(keeper.register(), keeper));
        this.clock = clock;
    }

    /**
     * One line as it stands in a register.
     *
     * @param retiredOn since when it is not in use any more
     */
    public record Line(String key, String name, String region, Map<Field, String> values,
            @Nullable LocalDate retiredOn) {

        public String get(Field field) {
            return values.getOrDefault(field, "");
        }
    }

    @Transactional(readOnly = true)
    public List<Line> within(Register register, Person person) {
        return lines(keeper(register), person);
    }

    /** @throws Refused.NotFound where there is none, or none within the person's reach */
    @Transactional(readOnly = true)
    public Line line(Register register, String key, Person person) {
        return kept(keeper(register), key, person).orElseThrow(Refused.NotFound::new);
    }

    /** Puts a new line into the register. */
    public void add(Register register, Map<Field, String> typed, Person by) {
        String key = typed.getOrDefault(register.key(), "").strip();
        if (find(keeper(register), key).isPresent()) {
            new Refused.Incomplete().unless(false, register.key().key(), "office.code-taken").check();
        }
        put(keeper(register), typed, by);
    }

    /** Puts the line in the place of the one with the same key. */
    public void change(Register register, String key, Map<Field, String> typed, Person by) {
        line(register, key, by);
        var whole = new EnumMap<Field, String>(typed);
        whole.put(register.key(), key);
        put(keeper(register), whole, by);
    }

    /** From today it can be chosen no more; what it did keeps its name. */
    public void retire(Register register, String key, Person by) {
        retire(keeper(register), key, by, LocalDate.ofInstant(clock.instant(), Text.ZONE));
    }

    public void takeBack(Register register, String key, Person by) {
        retire(keeper(register), key, by, null);
    }

    private static <T> void retire(Keeper<T> keeper, String key, Person by, @Nullable LocalDate day) {
        keeper.retire(keeper.find(key).filter(line -> keeper.isKeptBy(line, by)).orElseThrow(Refused.NotFound::new),
                day);
    }

    private <T> void put(Keeper<T> keeper, Map<Field, String> typed, Person by) {
        var line = new Typed(typed);
        var judgement = new Judge(by, Map.of(), key -> keeper.find(key).isPresent()).judge(keeper, line,
                keeper.find(typed.getOrDefault(keeper.register().key(), "").strip()));
        switch (judgement.effect()) {
            case BAD -> {
                line.check();
                var incomplete = new Refused.Incomplete();
                judgement.problems().forEach((field, why) -> incomplete.unless(false, field, why.key(),
                        why.values().toArray()));
                incomplete.check();
            }
            case ELSEWHERE -> new Refused.Incomplete().unless(false, where(keeper.register()).key(), "office.outside")
                    .check();
            case NEW, CHANGED, SAME -> judgement.put().run();
        }
    }

    /** The field that says where a line belongs. */
    private static Field where(Register register) {
        return switch (register) {
            case REGIONS, CATEGORIES -> register.key();
            case DEPUTIES -> Field.STATION;
            case STATIONS, DEPARTMENTS, COUNCIL_MEMBERS -> Field.REGION;
        };
    }

    Keeper<?> keeper(Register register) {
        return java.util.Objects.requireNonNull(keepers.get(register));
    }

    private static <T> List<Line> lines(Keeper<T> keeper, Person person) {
        var retired = keeper.retired();
        return keeper.within(person).stream().map(line -> line(keeper, line, retired)).toList();
    }

    private static <T> Optional<Line> kept(Keeper<T> keeper, String key, Person person) {
        return keeper.find(key).filter(line -> keeper.isKeptBy(line, person))
                .map(line -> line(keeper, line, keeper.retired()));
    }

    private static <T> Optional<Line> find(Keeper<T> keeper, String key) {
        return keeper.find(key).map(line -> line(keeper, line, Map.of()));
    }

    private static <T> Line line(Keeper<T> keeper, T line, Map<String, LocalDate> retired) {
        return new Line(keeper.key(line), keeper.name(line), keeper.region(line), keeper.typed(line),
                retired.get(keeper.key(line)));
    }
}
