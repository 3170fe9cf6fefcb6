package org.huying.office;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stations: each stands in a street or in one of its communities. */
@Component
@Order(1)
class StationKeeper implements Keeper<Station> {

    private static final int ABOUT = 4000;
    private static final Map<String, Station.Kind> KINDS = Map.of("代表联络站", Station.Kind.STATION, "联络站",
            Station.Kind.STATION, "代表之家", Station.Kind.HOME, "人大代表之家", Station.Kind.HOME, "联络点", Station.Kind.POINT,
            "代表联络点",
            Station.Kind.POINT, "网上联络站", Station.Kind.ONLINE);

    private final Places places;
    private final Areas areas;

    StationKeeper(Places places, Areas areas) {
        this.places = places;
        this.areas = areas;
    }

    @Override
    public Register register() {
        return Register.STATIONS;
    }

    @Override
    public Optional<Station> read(Typed typed) {
        String code = Codes.read(typed);
        String name = typed.needed(Field.NAME, 80);
        Optional<Region> region = areas.find(typed.get(Field.REGION));
        typed.unless(region.isPresent(), Field.REGION, "office.region-unknown");
        typed.unless(region.filter(one -> one.level().compareTo(Region.Level.STREET) < 0).isEmpty(), Field.REGION,
                "office.region-too-large");
        Station.Kind kind = kind(typed.get(Field.KIND));
        typed.unless(kind != null, Field.KIND, "office.kind-unknown");
        Double longitude = typed.degrees(Field.LONGITUDE, 73, 136);
        Double latitude = typed.degrees(Field.LATITUDE, 3, 54);
        typed.unless((longitude == null) == (latitude == null), Field.LATITUDE, "office.degrees-half");
        String address = typed.optional(Field.ADDRESS, 200);
        String hours = typed.optional(Field.HOURS, 200);
        String phone = typed.optional(Field.PHONE, 40);
        var about = new Station.About(typed.optional(Field.RHYTHM, ABOUT), typed.optional(Field.RULES, ABOUT),
                typed.optional(Field.PLAN, ABOUT), typed.optional(Field.RESULTS, ABOUT),
                typed.optional(Field.EQUIPMENT, ABOUT));
        if (!typed.isFine() || region.isEmpty() || kind == null) {
            return Optional.empty();
        }
        return Optional.of(new Station(code, region.get().code(), name, kind, address, hours, phone, longitude,
                latitude, about));
    }

    private static Station.@Nullable Kind kind(String typed) {
        for (Station.Kind kind : Station.Kind.values()) {
            if (kind.name().equalsIgnoreCase(typed)) {
                return kind;
            }
        }
        return KINDS.get(typed);
    }

    @Override
    public Optional<Station> find(String key) {
        return places.findStation(key);
    }

    @Override
    public List<Station> within(Person person) {
        return places.allStations("").stream().filter(station -> Areas.reaches(person, station.region())).toList();
    }

    @Override
    public Map<Field, String> typed(Station station) {
        var typed = new EnumMap<>(Map.of(Field.CODE, station.code(), Field.NAME, station.name(), Field.REGION,
                station.region(), Field.KIND, station.kind().name(), Field.ADDRESS, station.address(), Field.HOURS,
                station.hours(), Field.PHONE, station.phone(), Field.LONGITUDE,
                Objects.toString(station.longitude(), ""), Field.LATITUDE, Objects.toString(station.latitude(), "")));
        var about = station.about();
        typed.putAll(Map.of(Field.RHYTHM, about.rhythm(), Field.RULES, about.rules(), Field.PLAN, about.plan(),
                Field.RESULTS, about.results(), Field.EQUIPMENT, about.equipment()));
        return typed;
    }

    @Override
    public String key(Station station) {
        return station.code();
    }

    @Override
    public String name(Station station) {
        return station.name();
    }

    @Override
    public String region(Station station) {
        return station.region();
    }

    @Override
    public Map<String, LocalDate> retired() {
        return places.closedStations();
    }

    @Override
    public void retire(Station station, @Nullable LocalDate day) {
        places.close(station, day);
    }

    @Override
    public void put(Station station) {
        places.put(station);
    }
}
