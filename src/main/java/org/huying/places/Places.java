package org.huying.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.huying.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The front door of places: regions and stations. They are few and change rarely, so they are kept in memory and read
 * again after a change; another process sees a change within {@value #SECONDS} seconds.
 */
@Service
@Transactional
public class Places {

    private static final int SECONDS = 30;

    private final PlaceStore store;
    private volatile Known known = new Known(Map.of(), Map.of(), Map.of(), 0);

    Places(PlaceStore store) {
        this.store = store;
    }

    private record Known(Map<String, Region> regions, Map<String, Station> stations,
            Map<String, LocalDate> retired, long readAt) {
    }

    /** @throws Refused.NotFound where there is no such region */
    public Region region(String code) {
        return Optional.ofNullable(known().regions.get(code)).orElseThrow(Refused.NotFound::new);
    }

    public Optional<Region> findRegion(String code) {
        return Optional.ofNullable(known().regions.get(code));
    }

    /** All regions of the level that begin with the prefix, in order of their codes. */
    public List<Region> regions(String prefix, Region.Level level) {
        return known().regions.values().stream().filter(region -> region.level() == level)
                .filter(region -> region.code().startsWith(prefix)).sorted(PlaceStore.BY_CODE).toList();
    }

    /** Names from the street down, joined: 小河街道明真宫社区; the district's name for a district. */
    public String fullName(String code) {
        var found = findRegion(code);
        if (found.isEmpty()) {
            return code;
        }
        return found.get().level() == Region.Level.COMMUNITY
                ? findRegion(Region.streetOf(code)).map(Region::name).orElse("") + found.get().name()
                : found.get().name();
    }

    /** @throws Refused.NotFound where there is no such station */
    public Station station(String code) {
        return Optional.ofNullable(known().stations.get(code)).orElseThrow(Refused.NotFound::new);
    }

    public Optional<Station> findStation(String code) {
        return Optional.ofNullable(known().stations.get(code));
    }

    /** The stations that are open, in order of their regions. */
    public List<Station> stations(String prefix) {
        Known present = known();
        return all(present, prefix).filter(station -> !present.retired.containsKey(station.code())).toList();
    }

    /** All stations, those that have closed too. */
    public List<Station> allStations(String prefix) {
        return all(known(), prefix).toList();
    }

    private static Stream<Station> all(Known present, String prefix) {
        return present.stations.values().stream().filter(station -> station.region().startsWith(prefix))
                .sorted(PlaceStore.BY_REGION);
    }

    /** The stations that have closed, by code, with the day since. */
    public Map<String, LocalDate> closedStations() {
        return known().retired;
    }

    /**
     * From that day the station takes nothing new; its officers bring to an end what it has.
     *
     * @param day none opens it again
     */
    public void close(Station station, @Nullable LocalDate day) {
        store.retire(station.code(), day);
        forget();
    }

    /** The station that takes what residents of a street file by themselves: its station, else its home. */
    public Optional<Station> stationOf(String regionCode) {
        return stations(Region.streetOf(regionCode).substring(0, 9)).stream()
                .min(java.util.Comparator.comparing(Station::kind).thenComparing(Station::code));
    }

    public void put(Region region) {
        store.put(region);
        forget();
    }

    public void put(Station station) {
        store.put(station);
        forget();
    }

    /** At once for whoever writes, and once more for all when it is committed. */
    private void forget() {
        known = new Known(known.regions, known.stations, known.retired, 0);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known = new Known(known.regions, known.stations, known.retired, 0);
            }
        });
    }

    private Known known() {
        Known present = known;
        long now = System.nanoTime();
        if (present.readAt != 0 && now - present.readAt < SECONDS * 1_000_000_000L) {
            return present;
        }
        var read = new Known(by(store.regions(), Region::code), by(store.stations(), Station::code), store.retired(),
                now);
        known = read;
        return read;
    }

    private static <T> Map<String, T> by(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
