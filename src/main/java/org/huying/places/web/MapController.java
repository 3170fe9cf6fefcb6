package org.huying.places.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.huying.places.MapTiles;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Streets, communities and stations as GeoJSON (RFC 7946), for our own maps and anybody else's. */
@Controller
class MapController {

    private static final MediaType GEO_JSON = MediaType.valueOf("application/geo+json");

    private final Places places;
    private final MapTiles tiles;

    MapController(Places places, MapTiles tiles) {
        this.places = places;
        this.tiles = tiles;
    }

    /**
     * What a map is drawn from.
     *
     * @param tiles where the pictures under it come from; empty where there are none
     */
    record Collection(String type, List<Feature> features, String tiles, String attribution) {
    }

    /** One place. */
    record Feature(String type, Geometry geometry, Map<String, String> properties) {
    }

    /** Where it is, longitude first. */
    record Geometry(String type, List<Double> coordinates) {
    }

    @GetMapping("/open/places.json")
    ResponseEntity<Collection> show() {
        var features = new ArrayList<Feature>();
        for (Region region : places.regions("", Region.Level.STREET)) {
            add(features, region, "street");
        }
        for (Region region : places.regions("", Region.Level.COMMUNITY)) {
            add(features, region, "community");
        }
        for (Station station : places.stations("")) {
            if (station.kind() == Station.Kind.ONLINE) {
                continue; // it is nowhere
            }
            add(features, station.longitude(), station.latitude(),
                    Map.of("kind", "station", "code", station.code(), "name", station.name()));
        }
        return ResponseEntity.ok().contentType(GEO_JSON)
                .cacheControl(CacheControl.maxAge(1, TimeUnit.MINUTES).cachePublic())
                .body(new Collection("FeatureCollection", features, tiles.address(), tiles.attribution()));
    }

    private void add(List<Feature> features, Region region, String kind) {
        add(features, region.longitude(), region.latitude(), Map.of("kind", kind, "code", region.code(), "name",
                region.name(), "fullName", places.fullName(region.code())));
    }

    private static void add(List<Feature> features, @Nullable Double longitude, @Nullable Double latitude,
            Map<String, String> properties) {
        if (longitude != null && latitude != null) {
            features.add(new Feature("Feature", new Geometry("Point", List.of(longitude, latitude)), properties));
        }
    }
}
