package org.huying.office;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.people.Deputy;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;
import org.jspecify.annotations.Nullable;
import org.huying.people.Roll;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Deputies: each is grouped into a station, and serves in its street. */
@Component
@Order(3)
class DeputyKeeper implements Keeper<Deputy> {

    private static final Map<String, Deputy.Level> LEVELS = Map.of("区", Deputy.Level.DISTRICT, "县",
            Deputy.Level.DISTRICT, "市", Deputy.Level.CITY, "省", Deputy.Level.PROVINCE, "全国", Deputy.Level.NATION, "国家",
            Deputy.Level.NATION);

    private final People people;
    private final Places places;

    DeputyKeeper(People people, Places places) {
        this.people = people;
        this.places = places;
    }

    @Override
    public Register register() {
        return Register.DEPUTIES;
    }

    @Override
    public Optional<Deputy> read(Typed typed) {
        String code = Codes.read(typed);
        String name = typed.needed(Field.NAME, 40);
        Deputy.Level level = level(typed.get(Field.LEVEL));
        typed.unless(level != null, Field.LEVEL, "office.level-unknown");
        String at = typed.get(Field.STATION);
        Optional<Station> station = places.findStation(at).or(() -> places.stations("").stream()
                .filter(one -> one.name().equals(at)).findFirst());
        typed.unless(station.isPresent(), Field.STATION, "office.station-unknown");
        String trade = typed.optional(Field.TRADE, 80);
        String bio = typed.optional(Field.BIO, 2000);
        if (!typed.isFine() || station.isEmpty() || level == null) {
            return Optional.empty();
        }
        return Optional.of(new Deputy(code, name, level, Region.streetOf(station.get().region()),
                station.get().code(), trade, bio));
    }

    /** 区, 区代表 and 区人大代表 are one. */
    private static Deputy.@Nullable Level level(String typed) {
        for (Deputy.Level level : Deputy.Level.values()) {
            if (level.name().equalsIgnoreCase(typed)) {
                return level;
            }
        }
        return LEVELS.get(typed.replaceFirst("(级|人大代表|级人大代表|代表)$", ""));
    }

    @Override
    public Optional<Deputy> find(String key) {
        return people.deputy(key);
    }

    @Override
    public List<Deputy> within(Person person) {
        return people.allDeputies().stream().filter(deputy -> Areas.reaches(person, deputy.region())).toList();
    }

    @Override
    public Map<Field, String> typed(Deputy deputy) {
        return new EnumMap<>(Map.of(Field.CODE, deputy.code(), Field.NAME, deputy.name(), Field.LEVEL,
                deputy.level().name(), Field.STATION, deputy.station(), Field.TRADE, deputy.trade(), Field.BIO,
                deputy.bio()));
    }

    @Override
    public String key(Deputy deputy) {
        return deputy.code();
    }

    @Override
    public String name(Deputy deputy) {
        return deputy.name();
    }

    @Override
    public String region(Deputy deputy) {
        return deputy.region();
    }

    @Override
    public Map<String, LocalDate> retired() {
        return people.retired(Roll.DEPUTIES);
    }

    @Override
    public void retire(Deputy deputy, @Nullable LocalDate day) {
        people.retire(Roll.DEPUTIES, deputy.code(), day);
    }

    @Override
    public void put(Deputy deputy) {
        people.put(deputy);
    }
}
