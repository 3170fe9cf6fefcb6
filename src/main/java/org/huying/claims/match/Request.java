package org.huying.claims.match;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Whom to match with what, and what counts.
 *
 * @param ownEstateRefused whether quarrels of an estate are kept from those who live there
 * @param points the most a factor gives; a factor that is not there does not count
 */
public record Request(List<Deputy> deputies, List<Project> projects, List<Wish> pins, List<Wish> forbids,
        boolean ownEstateRefused, Map<Factor, Integer> points) {

    /** In the order of ids, so that whoever lists them otherwise gets the same. */
    public Request {
        deputies = deputies.stream().sorted(Comparator.comparing(Deputy::id)).toList();
        projects = projects.stream().sorted(Comparator.comparing(Project::id)).toList();
        pins = pins.stream().sorted(Comparator.comparing(Wish::deputy).thenComparing(Wish::project)).toList();
        forbids = forbids.stream().sorted(Comparator.comparing(Wish::deputy).thenComparing(Wish::project)).toList();
        points = Map.copyOf(points);
    }

    public static Map<Factor, Integer> usualPoints() {
        var points = new EnumMap<Factor, Integer>(Factor.class);
        for (Factor factor : Factor.values()) {
            points.put(factor, factor.usual());
        }
        return points;
    }

    public Request without(Factor factor) {
        var fewer = new EnumMap<Factor, Integer>(points);
        fewer.remove(factor);
        return new Request(deputies, projects, pins, forbids, ownEstateRefused, fewer);
    }

    /** The place of the deputy in the list, negative where there is none. */
    int deputy(String id) {
        return numberOf(id, deputies.size(), number -> deputies.get(number).id());
    }

    /** The place of the project in the list, negative where there is none. */
    int project(String id) {
        return numberOf(id, projects.size(), number -> projects.get(number).id());
    }

    private static int numberOf(String id, int size, IntFunction<String> ids) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = ids.apply(middle).compareTo(id);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    int points(Factor factor) {
        return points.getOrDefault(factor, 0);
    }
}
