package org.huying.api.web;

import java.util.Arrays;
import java.util.List;
import org.huying.opinions.Categories;
import org.huying.people.People;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What every caller needs to know first: regions, stations, categories and departments with their codes. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class PlaceResource {

    private final Places places;
    private final Categories categories;
    private final People people;

    PlaceResource(Places places, Categories categories, People people) {
        this.places = places;
        this.categories = categories;
        this.people = people;
    }

    record RegionItem(String code, String name, String level, @Nullable Double longitude, @Nullable Double latitude) {
    }

    record StationItem(String code, String region, String name, String kind, String address, String hours,
            String phone, @Nullable Double longitude, @Nullable Double latitude) {
    }

    record CategoryItem(String code, String name, int level) {
    }

    record DepartmentItem(String code, String region, String name, String level) {
    }

    @GetMapping("/regions")
    PageOf<RegionItem> regions(@RequestParam(defaultValue = "") String within) {
        String prefix = prefix(within);
        return whole(Arrays.stream(Region.Level.values()).flatMap(level -> places.regions(prefix, level).stream())
                .map(one -> new RegionItem(one.code(), one.name(), one.level().name(), one.longitude(),
                        one.latitude()))
                .toList());
    }

    @GetMapping("/stations")
    PageOf<StationItem> stations(@RequestParam(defaultValue = "") String region) {
        return whole(places.stations(prefix(region)).stream().map(PlaceResource::item).toList());
    }

    @GetMapping("/categories")
    PageOf<CategoryItem> categories() {
        return whole(categories.all().stream().map(one -> new CategoryItem(one.code(), one.name(), one.level()))
                .toList());
    }

    @GetMapping("/departments")
    PageOf<DepartmentItem> departments(@RequestParam(defaultValue = "") String region) {
        var found = region.isEmpty() ? people.departments("") : people.departmentsFor(places.region(region).code());
        return whole(found.stream()
                .map(one -> new DepartmentItem(one.code(), one.region(), one.name(), one.level().name())).toList());
    }

    private static StationItem item(Station one) {
        return new StationItem(one.code(), one.region(), one.name(), one.kind().name(), one.address(), one.hours(),
                one.phone(), one.longitude(), one.latitude());
    }

    private String prefix(String region) {
        return region.isEmpty() ? "" : places.region(region).prefix();
    }

    /** Registers are short and come in one piece. */
    private static <T> PageOf<T> whole(List<T> items) {
        return new PageOf<>(items, null);
    }
}
