package org.huying.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Every version of every limit, of all places. */
final class Settings {

    private static final Comparator<Setting> WEIGHT = Comparator
            .<Setting>comparingInt(setting -> setting.limit().region().length())
            .thenComparing(Setting::validFrom);

    private final Map<String, List<Setting>> byKind;

    /** A limit and the first day on which it holds. */
    record Setting(Limit limit, LocalDate validFrom) {

        boolean holds(String region, LocalDate on) {
            return region.startsWith(limit.region()) && !on.isBefore(validFrom);
        }
    }

    /** The settings come in the order in which they were made. */
    Settings(List<Setting> settings) {
        this.byKind = settings.stream()
                .collect(Collectors.groupingBy(setting -> setting.limit().kind(), LinkedHashMap::new, byWeight()));
    }

    Limit limit(String kind, String region, LocalDate on) {
        return inForce(byKind.getOrDefault(kind, List.of()), region, on).orElseThrow(() -> new IllegalArgumentException(
                "No limit of kind '" + kind + "' is in force in region '" + region + "' on " + on));
    }

    List<Limit> limits(String region, LocalDate on) {
        return byKind.values().stream().flatMap(same -> inForce(same, region, on).stream()).toList();
    }

    /** All versions that hold or held at the place, its own and those of the regions around it, newest first. */
    List<Setting> history(String kind, String region) {
        return byKind.getOrDefault(kind, List.of()).stream()
                .filter(setting -> region.startsWith(setting.limit().region())).toList().reversed();
    }

    private static Collector<Setting, ?, List<Setting>> byWeight() {
        return Collectors.collectingAndThen(Collectors.toList(), same -> same.stream().sorted(WEIGHT).toList());
    }

    private static Optional<Limit> inForce(List<Setting> byWeight, String region, LocalDate on) {
        return byWeight.stream().filter(setting -> setting.holds(region, on)).reduce((_, weightier) -> weightier)
                .map(Setting::limit);
    }
}
