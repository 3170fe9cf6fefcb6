package org.huying.office;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.places.Region;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Regions: a street stands in its district, a community in its street. */
@Component
@Order(0)
class RegionKeeper implements Keeper<Region> {

    private final Places places;
    private final Areas areas;

    RegionKeeper(Places places, Areas areas) {
        this.places = places;
        this.areas = areas;
    }

    @Override
    public Register register() {
        return Register.REGIONS;
    }

    @Override
    public Optional<Region> read(Typed typed) {
        Optional<String> code = Areas.whole(typed.get(Field.AREA));
        typed.unless(code.isPresent(), Field.AREA, "office.area-wrong");
        String name = typed.needed(Field.NAME, 80);
        String mark = typed.optional(Field.MARK, 8);
        Double longitude = typed.degrees(Field.LONGITUDE, 73, 136);
        Double latitude = typed.degrees(Field.LATITUDE, 3, 54);
        typed.unless((longitude == null) == (latitude == null), Field.LATITUDE, "office.degrees-half");
        return code.filter(_ -> typed.isFine())
                .map(whole -> new Region(whole, name, mark.isEmpty() ? mark(whole, name) : mark, longitude, latitude));
    }

    /** The region a street or community stands in; a district may stand by itself. */
    static Optional<String> parent(String code) {
        return switch (new Region(code, "", "", null, null).level()) {
            case PROVINCE, CITY, DISTRICT -> Optional.empty();
            case STREET -> Optional.of(code.substring(0, 6) + "000000");
            case COMMUNITY -> Optional.of(Region.streetOf(code));
        };
    }

    private static String mark(String code, String name) {
        boolean street = new Region(code, "", "", null, null).level() == Region.Level.STREET;
        String mark = street ? name.replaceFirst("(街道|镇|乡|地区)(办事处)?$", "") : "";
        return mark.length() <= 8 ? mark : "";
    }

    @Override
    public Optional<String> parent(Region region) {
        return parent(region.code());
    }

    @Override
    public Optional<Region> find(String key) {
        return Areas.whole(key).flatMap(places::findRegion);
    }

    @Override
    public List<Region> within(Person person) {
        return areas.within(person, Region.Level.values());
    }

    @Override
    public Map<Field, String> typed(Region region) {
        return new EnumMap<>(Map.of(Field.AREA, region.code(), Field.NAME, region.name(), Field.MARK, region.mark(),
                Field.LONGITUDE, Objects.toString(region.longitude(), ""), Field.LATITUDE,
                Objects.toString(region.latitude(), "")));
    }

    @Override
    public String key(Region region) {
        return region.code();
    }

    @Override
    public String name(Region region) {
        return region.name();
    }

    @Override
    public String region(Region region) {
        return region.code();
    }

    @Override
    public void put(Region region) {
        places.put(region);
    }
}
